package org.medellinlab.shared;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Every word the product says, from the bundles `i18n/<feature>_<language>.properties`, for views, pages and mails
/// alike. Patterns are ICU message patterns (`{0, plural, one{…} many{…} other{…}}`), arguments are numbered.
@Component("messageSource")
public class Messages implements I18NProvider, MessageSource {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);

    Messages() {
        for (var language : Language.values()) {
            patterns.put(language, read(language));
        }
    }

    public String get(Language language, String key, @Nullable Object... arguments) {
        var pattern = Objects.requireNonNull(patterns.get(language)).get(key);
        if (pattern == null) {
            pattern = Objects.requireNonNull(patterns.get(Language.ES)).getOrDefault(key, "!" + key);
        }
        // most have nothing to fill in, and reading a pattern costs more than all the rest
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0
                ? pattern
                : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(Language language, String key) {
        return Objects.requireNonNull(patterns.get(language)).containsKey(key);
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Stream.of(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return get(Language.of(locale), key, arguments);
    }

    @Override
    public @Nullable String getMessage(
            String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
        var language = Language.of(locale == null ? Language.ES.locale() : locale);
        return has(language, code) ? get(language, code, arguments == null ? new Object[0] : arguments) : fallback;
    }

    @Override
    public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
        var language = Language.of(locale == null ? Language.ES.locale() : locale);
        if (!has(language, code)) {
            throw new NoSuchMessageException(code, language.locale());
        }
        return get(language, code, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        var language = Language.of(locale == null ? Language.ES.locale() : locale);
        var codes = resolvable.getCodes();
        for (var code : codes == null ? new String[0] : codes) {
            if (has(language, code)) {
                var arguments = resolvable.getArguments();
                return get(language, code, arguments == null ? new Object[0] : arguments);
            }
        }
        return Objects.requireNonNullElse(resolvable.getDefaultMessage(), "");
    }

    private static Map<String, String> read(Language language) {
        var all = new HashMap<String, String>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:i18n/*_" + language.tag() + ".properties")) {
                var bundle = new Properties();
                try (var reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    bundle.load(reader);
                }
                bundle.forEach((key, pattern) -> all.put((String) key, (String) pattern));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
