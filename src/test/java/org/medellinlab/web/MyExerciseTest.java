package org.medellinlab.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.ProductTest;
import org.medellinlab.feedback.SampleLab;
import org.medellinlab.labfile.LabFiles;
import org.medellinlab.shared.CurrentActor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The page of the morning's exercise as a browser without JavaScript sees it, and the script's way in.
@ProductTest
class MyExerciseTest {

    private static final Pattern HIDDEN = Pattern.compile("name=\"(exercise|submission)\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern AREA = Pattern.compile("<textarea[^>]* name=\"(words-[0-9a-f-]{36})\"");

    @Autowired
    WebApplicationContext context;

    @Autowired
    LabFiles files;

    @Autowired
    JdbcClient jdbc;

    MockMvc browser;

    @BeforeEach
    void open() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
    }

    @Test
    void the_form_asks_every_question_in_the_readers_language() throws Exception {
        SampleLab.openNow(files);

        var page = see("ana", get("/my/exercise?lab=ensayo&lang=pt"));

        assertThat(page).contains("lang=\"pt\"", "O que você viu na praça?", "Com meu nome", "Sem meu nome");
        assertThat(page).contains("¿Qué faltó?", "Esta pergunta só existe em Español.");
        assertThat(AREA.matcher(page).results().count()).isEqualTo(2);
    }

    @Test
    void the_page_is_never_kept_and_loads_nothing_from_elsewhere() throws Exception {
        SampleLab.openNow(files);

        var response = ask("ana", get("/my/exercise"));

        assertThat(response.getHeader("Cache-Control")).contains("no-store");
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(response.getContentAsString()).doesNotContain("style=\"", "onclick", "<script>");
    }

    @Test
    void a_sheet_sent_as_a_plain_form_is_kept_and_thanked_for() throws Exception {
        SampleLab.openNow(files);
        var page = see("ana", get("/my/exercise?lab=ensayo&lang=es"));

        var response = ask("ana", form(page, "named", "Vi <b>sombra</b>."));

        assertThat(response.getStatus()).isEqualTo(303);
        var after = see("ana", get(String.valueOf(response.getHeader("Location"))));
        assertThat(after).contains("Gracias", "Vi &lt;b&gt;sombra&lt;/b&gt;.", "Cambiar mi respuesta");
    }

    @Test
    void what_was_said_anonymously_is_not_shown_to_anybody() throws Exception {
        SampleLab.openNow(files);
        var page = see("ana", get("/my/exercise?lab=ensayo&lang=es"));
        var sent = form(page, "anonymous", "Secreto.");
        ask("ana", sent);
        ask("ana", sent);

        assertThat(see("ana", get("/my/exercise?lab=ensayo&lang=es&change=true")))
                .contains("Ya respondió", "sin su nombre")
                .doesNotContain("Secreto.", "<textarea");
        assertThat(notes("Secreto.")).isEqualTo(1);
    }

    @Test
    void a_sheet_without_the_choice_comes_back_with_its_words() throws Exception {
        SampleLab.openNow(files);
        var page = see("ana", get("/my/exercise?lab=ensayo&lang=en"));

        var response = ask("ana", form(page, "", "Not lost."));

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8))
                .contains("First choose how you want to answer.", "Not lost.</textarea>");
    }

    @Test
    void without_an_open_exercise_it_says_when_the_next_one_opens() throws Exception {
        SampleLab.closedToday(files);

        assertThat(see("ana", get("/my/exercise?lab=ensayo&lang=es")))
                .contains("Ahora no hay un ejercicio abierto", "El próximo abre el", "a las 7:30")
                .doesNotContain("<form");
    }

    @Test
    void the_script_is_told_that_its_sheet_was_kept_however_often_it_sends() throws Exception {
        SampleLab.openNow(files);
        var json = json("Por la red.", true);

        for (var i = 0; i < 2; i++) {
            var response = ask(
                    "ana",
                    post("/my/exercise/answers")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(json));
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(response.getContentAsString()).matches("\\{\"at\":\"\\d{1,2}:\\d{2}\"}");
        }
        assertThat(notes("Por la red.")).isEqualTo(1);
    }

    @Test
    void what_the_script_saves_while_typing_by_name_is_there_on_the_next_page() throws Exception {
        SampleLab.openNow(files);
        var draft = json("A medias", false).replace("\"anonymous\":false,", "");
        var request = post("/my/exercise/draft")
                .contentType(MediaType.APPLICATION_JSON)
                .content(draft);

        assertThat(ask("ana", request).getStatus()).isEqualTo(200);

        assertThat(see("ana", get("/my/exercise?lab=ensayo&lang=es"))).contains("A medias</textarea>");
    }

    @Test
    void a_sheet_of_somebody_who_does_not_take_part_finds_nothing() throws Exception {
        SampleLab.openNow(files);

        assertThat(ask("ajena", get("/my/exercise?lab=ensayo")).getStatus()).isEqualTo(404);
        assertThat(ask(
                                "ajena",
                                post("/my/exercise/answers")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(json("Ajeno.", false)))
                        .getStatus())
                .isEqualTo(404);
        assertThat(notes("Ajeno.")).isZero();
    }

    @Test
    void who_is_not_signed_in_does_not_see_it() throws Exception {
        SampleLab.openNow(files);

        assertThat(browser.perform(get("/my/exercise?lab=ensayo"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isNotEqualTo(200);
    }

    private MockHttpServletRequestBuilder form(String page, String how, String words) {
        var request = post("/my/exercise").param("lab", "ensayo").param("how", how);
        request.param("lang", page.contains("<html lang=\"en\"") ? "en" : "es");
        HIDDEN.matcher(page).results().forEach(hidden -> request.param(hidden.group(1), hidden.group(2)));
        var first = AREA.matcher(page).results().findFirst().orElseThrow().group(1);
        return request.contentType(MediaType.APPLICATION_FORM_URLENCODED).param(first, words);
    }

    private String json(String words, boolean anonymous) {
        var exercise = id("select id from exercise where exercise_key = 'manana-2'");
        var prompt = id("select id from prompt where prompt_key = 'plaza'");
        return """
                {"lab":"ensayo","exercise":"%s","submission":"%s","anonymous":%s,"language":"es","words":{"%s":"%s"}}
                """.formatted(exercise, UUID.randomUUID(), anonymous, prompt, words);
    }

    private UUID id(String sql) {
        return jdbc.sql(sql).query((rs, i) -> rs.getObject(1, UUID.class)).single();
    }

    private String see(String who, MockHttpServletRequestBuilder request) throws Exception {
        var response = ask(who, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse ask(String who, MockHttpServletRequestBuilder request) throws Exception {
        var signedIn = authentication(CurrentActor.authentication(SampleLab.person(jdbc, who)));
        return browser.perform(request.with(signedIn)).andReturn().getResponse();
    }

    private int notes(String words) {
        return jdbc.sql("select count(*) from note where words = ?")
                .param(words)
                .query((rs, i) -> rs.getInt(1))
                .single();
    }
}
