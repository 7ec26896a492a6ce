package org.medellinlab.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;

/// Another house with accounts: a small OpenID Connect provider with a real key, which gives a code for one use to
/// whoever comes and a token to whoever knows the secret and the verifier.
final class OtherHouse implements AutoCloseable {

    static final String CLIENT = "lab";
    static final String SECRET = "between-us";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey strange;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile boolean usesStrangeKey;
    private volatile UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private volatile int requests;

    OtherHouse() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("house").generate();
        strange = new RSAKeyGenerator(2048).keyID("house").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::tell);
        server.createContext("/keys", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/enter", this::enter);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /// What it will say of whoever comes next.
    void says(UnaryOperator<JWTClaimsSet.Builder> said) {
        claims = said;
        usesStrangeKey = false;
    }

    void signsWithAStrangeKey() {
        usesStrangeKey = true;
    }

    int requests() {
        return requests;
    }

    private void tell(HttpExchange exchange) throws IOException {
        requests++;
        var issuer = issuer();
        json(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "issuer",
                        issuer,
                        "authorization_endpoint",
                        issuer + "/enter",
                        "token_endpoint",
                        issuer + "/token",
                        "jwks_uri",
                        issuer + "/keys",
                        "response_types_supported",
                        new String[] {"code"},
                        "subject_types_supported",
                        new String[] {"public"},
                        "id_token_signing_alg_values_supported",
                        new String[] {"RS256"})));
    }

    private void enter(HttpExchange exchange) throws IOException {
        var asked = parameters(exchange.getRequestURI().getRawQuery());
        if (!"S256".equals(asked.get("code_challenge_method"))
                || !asked.getOrDefault("scope", "").contains("openid")) {
            json(exchange, 400, "{}");
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = parameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.getOrDefault("code", ""));
        var basic = Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        var challenge = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Secrets.hash(form.getOrDefault("code_verifier", "")));
        if (asked == null
                || !("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                || !challenge.equals(asked.get("code_challenge"))
                || !Objects.equals(asked.get("redirect_uri"), form.get("redirect_uri"))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        json(
                exchange,
                200,
                JSON.writeValueAsString(Map.of(
                        "access_token",
                        "unused",
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        signed(asked))));
    }

    private String signed(Map<String, String> asked) throws IOException {
        var now = Instant.now();
        var body = claims.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("4711")
                .audience(CLIENT)
                .claim("nonce", asked.get("nonce"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60))));
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("house").build(), body.build());
            token.sign(new RSASSASigner(usesStrangeKey ? strange : key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Map<String, String> parameters(String encoded) {
        var all = new HashMap<String, String>();
        Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> all.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        return all;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
