package org.medellinlab.identity;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.medellinlab.shared.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/// Three chains, in this order: the application, the pages of a signed-in person that must survive
/// a bad network, and everything else, which is public and never opens a session. Who is signed in
/// is said by the device, never by the session.
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String REST = "; connect-src 'self'; img-src 'self' data:; font-src 'self' data:;"
            + " manifest-src 'self'; form-action 'self'; frame-ancestors 'none'";

    /// As Vaadin 25.2 needs it; it writes scripts and styles into its page and evaluates what the
    /// server says.
    private static final String VAADIN =
            "default-src 'none'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                    + " base-uri 'self'"
                    + REST;

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'" + REST;

    private final Installation installation;

    SecurityConfiguration(Installation installation) {
        this.installation = installation;
    }

    @Bean
    @Order(1)
    SecurityFilterChain applicationChain(HttpSecurity http, Devices devices, DeviceCookie cookie) throws Exception {
        return http.securityMatcher("/app/**")
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .addFilterAfter(new DeviceFilter(devices, cookie), SecurityContextHolderFilter.class)
                .headers(headers(VAADIN))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new SignInRedirect()))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView("/app/sign-in").enableRequestCacheConfiguration(false))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain personalChain(HttpSecurity http, Devices devices, DeviceCookie cookie) throws Exception {
        return http.securityMatcher("/my/**")
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SameOriginFilter(installation), SecurityContextHolderFilter.class)
                .addFilterAfter(new DeviceFilter(devices, cookie), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers(STRICT))
                .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new SignInRedirect()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain publicChain(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SameOriginFilter(installation), SecurityContextHolderFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers(STRICT))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    private Customizer<HeadersConfigurer<HttpSecurity>> headers(String contentSecurityPolicy) {
        return headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(hsts -> {
                    if (installation.isSecure()) {
                        hsts.requestMatcher(AnyRequestMatcher.INSTANCE);
                    } else {
                        hsts.disable();
                    }
                });
    }

    /// Nobody has a password; without this bean a user with a generated one would exist.
    @Bean
    UserDetailsService nobodyHasAPassword() {
        return name -> {
            throw new UsernameNotFoundException(name);
        };
    }
}
