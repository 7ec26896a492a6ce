package org.medellinlab;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medellinlab.demo.DemoLabs;
import org.medellinlab.directory.Directory;
import org.medellinlab.identity.Granting;
import org.medellinlab.shared.CurrentActor;
import org.medellinlab.shared.CurrentActor.SignedIn;
import org.medellinlab.shared.HeldRole;
import org.medellinlab.shared.LabId;
import org.medellinlab.shared.LabLocator;
import org.medellinlab.shared.Language;
import org.medellinlab.shared.MailAction;
import org.medellinlab.shared.Role;
import org.medellinlab.shared.RolesOfPerson;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Who may do what: `src/test/resources/access/*.csv` has a row for every view, endpoint, link and service method
/// and a
/// cell for every kind of person. A missing row or cell fails, and so does one that is not what the product does.
@ProductTest
class AccessTableTest extends SpringBrowserlessTest {

    private static final Path TABLES = Path.of("src/test/resources/access");
    private static final List<String> WHO = List.of(
            "anonymous",
            "delegate",
            "delegate-other-lab",
            "host",
            "lead",
            "facilitator",
            "monitor",
            "organiser",
            "organiser-other-lab",
            "network-office",
            "admin");

    /// Methods whose "no" depends on the thing itself (whose seat, whose group): anybody signed in gets past the
    /// door, and [OwnAndOtherTest] shows who is refused inside.
    static final Set<String> DECIDED_INSIDE = Set.of(
            "AskingForNews.ask",
            "AskingForNews.asked",
            "CommitmentTracking.promise",
            "CommitmentTracking.report",
            "Ratifying.ask",
            "Ratifying.change",
            "Ratifying.ratify",
            "Ratifying.decline",
            "NamingRatifiers.name",
            "Receiving.receive",
            "Receiving.apply",
            "Measuring.addMilestone",
            "Measuring.reach",
            "Measuring.addIndicator",
            "Measuring.measure",
            "CorrectingMeasures.changeMilestone",
            "CorrectingMeasures.changeIndicator",
            "CorrectingMeasures.removeMilestone",
            "CorrectingMeasures.removeIndicator",
            "CorrectingMeasures.bringBack",
            "PromiseLife.pause",
            "PromiseLife.close",
            "PromiseLife.open",
            "PromiseLife.putBack",
            "TakingOn.takeOn",
            "TakingOn.giveBack",
            "Assessing.reply",
            "ReviewingMandates.answer");

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoLabs labs;

    @Autowired
    LabLocator locator;

    @Autowired
    Directory directory;

    @Autowired
    Granting granting;

    private final Map<String, Authentication> known = new HashMap<>();

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void every_way_in_has_its_row_and_every_row_its_way_in() throws IOException {
        var rows = rows();
        var ways = new TreeSet<String>();
        views().keySet().forEach(route -> ways.add("view " + route));
        services().keySet().forEach(method -> ways.add("service " + method));
        context.getBeansOfType(MailAction.class).values().stream()
                .map(MailAction::kind)
                .filter(kind -> !kind.startsWith("sample."))
                .forEach(kind -> ways.add("link " + kind));
        endpoints().forEach(path -> ways.add("endpoint " + path));
        var told = new TreeSet<String>();
        rows.keySet()
                .forEach(row ->
                        told.add(row.replace("endpoint GET ", "endpoint ").replace("endpoint POST ", "endpoint ")));

        assertThat(ways).as("ways in without a row").isSubsetOf(told);
        told.removeIf(row -> row.startsWith("endpoint "));
        assertThat(told).as("rows without a way in").isSubsetOf(ways);
        rows.forEach((row, cells) -> assertThat(cells.values()).as(row).isSubsetOf("yes", "no"));
    }

    @Test
    void services_let_in_whom_the_table_says() throws IOException {
        lay();
        var manager = new PreAuthorizeAuthorizationManager();
        var handler = new DefaultMethodSecurityExpressionHandler();
        handler.setApplicationContext(context);
        manager.setExpressionHandler(handler);
        var rows = rows();
        var wrong = new ArrayList<String>();
        SecurityContextHolder.getContext().setAuthentication(authentication("anonymous"));
        services().forEach((name, method) -> {
            var bean = context.getBean(method.getDeclaringClass());
            var call = new SimpleMethodInvocation(
                    AopUtils.isAopProxy(bean) ? target(bean) : bean, method, arguments(method));
            WHO.forEach(who -> {
                var authentication = authentication(who);
                SecurityContextHolder.getContext().setAuthentication(authentication);
                var decision = manager.authorize(() -> authentication, call);
                var permitted = decision == null || decision.isGranted();
                var expected = "yes"
                        .equals(rows.getOrDefault("service " + name, Map.of()).get(who));
                if (permitted != expected && !(permitted && DECIDED_INSIDE.contains(name))) {
                    wrong.add(name + " for " + who + ": " + (permitted ? "let in" : "refused"));
                }
            });
        });

        assertThat(wrong).isEmpty();
    }

    @Test
    void views_open_for_whom_the_table_says() throws IOException {
        lay();
        var parameters = Map.of(
                ":city", "medellin",
                ":organisation", "alcaldia-medellin",
                ":seat", "montevideo-espacios-publicos",
                ":person", "demo-delegate",
                ":lab", "barrios-vivos",
                ":group", "plazas-entre-vecinos",
                ":commitment", "b1-guia-comites",
                ":topic", "1",
                ":visit", "moravia");
        var rows = rows();
        var wrong = new ArrayList<String>();
        views().forEach((route, view) -> WHO.forEach(who -> {
            SecurityContextHolder.getContext().setAuthentication(authentication(who));
            var path = "(root)".equals(route) ? "" : route;
            for (var parameter : parameters.entrySet()) {
                path = path.replace(parameter.getKey(), parameter.getValue());
            }
            var opened = opens(path, view);
            var expected =
                    "yes".equals(rows.getOrDefault("view " + route, Map.of()).get(who));
            if (opened != expected) {
                wrong.add(route + " for " + who + ": " + (opened ? "opens" : "does not open"));
            }
        }));

        assertThat(wrong).isEmpty();
    }

    private void lay() {
        labs.lay();
        CurrentActor.asSystem(() -> granting.grant(
                directory.personNamed(ADMINISTRATOR).orElseThrow().id(), Role.ADMIN, null));
    }

    private static boolean opens(String path, Class<?> view) {
        try {
            UI.getCurrent().navigate(path);
        } catch (RuntimeException refused) {
            return false;
        }
        // one view may have several addresses: what was open before must not count
        var internals = UI.getCurrent().getInternals();
        return internals.getActiveViewLocation().getPath().equals(path)
                && internals.getActiveRouterTargetsChain().stream().anyMatch(view::isInstance);
    }

    private Authentication authentication(String who) {
        return known.computeIfAbsent(who, this::asked);
    }

    private Authentication asked(String who) {
        var key = switch (who) {
            case "anonymous" -> null;
            case "admin" -> ADMINISTRATOR;
            case "delegate-other-lab" -> otherLab("DELEGATE");
            case "organiser-other-lab" -> otherLab("ORGANISER");
            case "network-office" -> "demo-network";
            default -> "demo-" + who;
        };
        if (key == null) {
            return new AnonymousAuthenticationToken(
                    "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
        }
        var person = directory.personNamed(key).orElseThrow(() -> new AssertionError("no " + key));
        return CurrentActor.authentication(new SignedIn(person.id(), person.name(), Language.ES));
    }

    /// Somebody who has that role in the lab of 2017 and none in the one the table speaks of.
    private static String otherLab(String role) {
        return role.equals("ORGANISER") ? OTHER_ORGANISER : OTHER_DELEGATE;
    }

    private static final String ADMINISTRATOR = "lab2017-interprete";
    private static final String OTHER_ORGANISER = "lab2017-organizadora";
    private static final String OTHER_DELEGATE = "lab2017-delegada-jamaica";

    @SuppressWarnings("NullAway") // a rule that looks at anything but the lab gets nothing to look at
    private Object[] arguments(Method method) {
        var lab = locator.here("barrios-vivos").orElseThrow().id();
        return Arrays.stream(method.getParameters())
                .map(given -> argument(given, lab))
                .toArray();
    }

    @SuppressWarnings("NullAway")
    private Object argument(Parameter given, LabId lab) {
        if (given.getType() == LabId.class) {
            return lab;
        }
        if (given.getType() == Role.class) {
            return Role.FACILITATOR;
        }
        if (given.getType() == UUID.class) {
            return given.getName().equals("visit") ? theHostsVisit() : new UUID(0, 1);
        }
        return given.getType() == int.class ? (Object) 0 : null;
    }

    /// The visit that the host of the demonstration receives.
    private UUID theHostsVisit() {
        var host = directory.personNamed("demo-host").orElseThrow();
        return context.getBean(RolesOfPerson.class).of(host.id()).stream()
                .filter(held -> held.role() == Role.HOST)
                .map(HeldRole::thing)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Object target(Object bean) {
        try {
            return Objects.requireNonNull(((org.springframework.aop.framework.Advised) bean)
                    .getTargetSource()
                    .getTarget());
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Method> services() {
        var methods = new TreeMap<String, Method>();
        context.getBeansWithAnnotation(Service.class).values().stream()
                .map(AopUtils::getTargetClass)
                .filter(type -> type.getPackageName().startsWith("org.medellinlab"))
                .forEach(type -> Stream.of(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .forEach(method -> methods.put(type.getSimpleName() + "." + method.getName(), method)));
        return methods;
    }

    private static Map<String, Class<?>> views() {
        var views = new TreeMap<String, Class<?>>();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        scanner.findCandidateComponents("org.medellinlab").forEach(found -> {
            try {
                var view = Class.forName(found.getBeanClassName());
                Stream.concat(
                                Stream.of(view.getAnnotation(Route.class).value()),
                                Stream.of(view.getAnnotationsByType(RouteAlias.class))
                                        .map(RouteAlias::value))
                        .forEach(route -> views.put(route.isEmpty() ? "(root)" : route, view));
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
        return views;
    }

    private Set<String> endpoints() {
        var paths = new TreeSet<String>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith("org.medellinlab")
                            && !handler.getBeanType().getPackageName().endsWith(".demo")) {
                        paths.addAll(info.getPatternValues());
                    }
                }));
        return paths;
    }

    private static Map<String, Map<String, String>> rows() throws IOException {
        var rows = new LinkedHashMap<String, Map<String, String>>();
        try (var files = Files.list(TABLES)) {
            for (var file : files.filter(file -> !file.endsWith("own-and-other.csv"))
                    .sorted()
                    .toList()) {
                for (var line : Files.readAllLines(file)) {
                    var cells = line.split(",", -1);
                    if (line.isBlank() || "kind".equals(cells[0])) {
                        continue;
                    }
                    assertThat(cells).as(file + ": " + line).hasSize(WHO.size() + 2);
                    var byWho = new HashMap<String, String>();
                    for (var i = 0; i < WHO.size(); i++) {
                        byWho.put(WHO.get(i), cells[i + 2]);
                    }
                    assertThat(rows.put(cells[0] + " " + cells[1], byWho))
                            .as("a second row: " + line)
                            .isNull();
                }
            }
        }
        return rows;
    }
}
