package health.consulta.user.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.consulta.contract.Role;
import health.consulta.contract.user.ServiceLogin;
import health.consulta.kit.security.Claims;
import health.consulta.kit.security.Seal;
import health.consulta.user.Api;
import health.consulta.user.WholeService;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeService
class TokensIT {
  @Autowired private Api api;
  @Autowired private SigningKeys keys;
  @Autowired private StoredKeys stored;
  @Autowired private Seal seal;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @Test
  void a_well_made_token_opens() {
    assertThat(status(signed(token -> token))).isEqualTo(200);
  }

  @Test
  void an_access_token_says_who_for_ten_minutes_and_no_more() {
    var token = api.administrator();
    var claims =
        Jwts.parser().verifyWith(keys.signing().publicKey()).build().parseSignedClaims(token);
    assertThat(claims.getHeader().getAlgorithm()).isEqualTo("RS256");
    assertThat(claims.getHeader().getKeyId()).isEqualTo(keys.signing().kid());
    var payload = claims.getPayload();
    assertThat(payload.getIssuer()).isEqualTo("consulta");
    assertThat(payload.getAudience()).containsExactly("consulta");
    assertThat(payload.getId()).isNotBlank();
    assertThat(payload.get("roles")).isEqualTo(List.of("ADMINISTRATOR"));
    assertThat(payload.getExpiration().getTime() - payload.getIssuedAt().getTime())
        .isEqualTo(600_000);
    assertThat(payload.keySet())
        .containsExactlyInAnyOrder(
            "iss", "aud", "sub", "sid", "jti", "iat", "exp", "roles", "practitioners");
  }

  @Test
  void an_expired_token_is_refused() {
    assertThat(status(signed(t -> t.expiration(Date.from(Instant.now().minusSeconds(120))))))
        .isEqualTo(401);
  }

  @Test
  void a_token_without_expiry_is_refused() {
    assertThat(status(signed(token -> token.expiration(null)))).isEqualTo(401);
  }

  @Test
  void a_token_for_others_is_refused() {
    assertThat(status(signed(token -> token.issuer("somebody")))).isEqualTo(401);
    assertThat(status(signed(token -> token.claim("aud", "somebody")))).isEqualTo(401);
  }

  @Test
  void a_token_signed_by_another_key_is_refused() {
    var other = SigningKey.fresh(Instant.now());
    assertThat(status(claims().signWith(other.privateKey(), Jwts.SIG.RS256))).isEqualTo(401);
  }

  @Test
  void the_public_key_as_a_shared_secret_is_refused() {
    var secret = Keys.hmacShaKeyFor(keys.signing().publicKey().getEncoded());
    assertThat(status(claims().signWith(secret, Jwts.SIG.HS256))).isEqualTo(401);
  }

  @Test
  void another_algorithm_of_the_same_key_is_refused() {
    assertThat(status(claims().signWith(keys.signing().privateKey(), Jwts.SIG.RS512)))
        .isEqualTo(401);
    assertThat(status(claims().signWith(keys.signing().privateKey(), Jwts.SIG.PS256)))
        .isEqualTo(401);
  }

  @Test
  void a_token_without_signature_is_refused() {
    assertThat(status(claims())).isEqualTo(401);
  }

  @Test
  void a_changed_token_is_refused() {
    var parts = api.administrator().split("\\.");
    var payload = new String(Base64.getUrlDecoder().decode(parts[1])).replace("ADMIN", "admin");
    var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes());
    assertThat(api.get("/api/users/me", parts[0] + "." + changed + "." + parts[2])).hasStatus(401);
  }

  @Test
  void rubbish_is_refused() {
    assertThat(api.get("/api/users/me", "rubbish")).hasStatus(401);
    assertThat(api.get("/api/users/me", null)).hasStatus(401);
  }

  @Test
  void only_public_halves_are_published() {
    var published = api.get("/api/auth/jwks", null);
    assertThat(published).hasStatusOk();
    var body = new String(published.getResponse().getContentAsByteArray());
    assertThat(body).contains("\"kid\":\"" + keys.signing().kid() + "\"", "\"alg\":\"RS256\"");
    assertThat(body).doesNotContain("\"d\"", "\"p\"", "\"q\"");
  }

  @Test
  void the_private_half_lies_sealed_and_another_secret_does_not_open_it() {
    var sealed =
        jdbc.sql("select sealed_private_key from signing_key where generation = 1")
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain(
            new String(keys.signing().privateKey().getEncoded(), StandardCharsets.ISO_8859_1)
                .substring(100, 130));
    var other = new Seal("another-secret-of-32-characters!");
    assertThatIllegalStateException()
        .isThrownBy(() -> new SigningKeys(stored, other, clock))
        .withMessageContaining("CONSULTA_ENCRYPTION_KEY");
  }

  @Test
  void another_instance_reads_the_same_key() {
    var elsewhere = new SigningKeys(stored, seal, clock);
    assertThat(elsewhere.signing().kid()).isEqualTo(keys.signing().kid());
  }

  @Test
  void a_further_key_is_published_before_it_signs_and_the_old_one_still_counts() {
    var token = api.administrator();
    var before = keys.signing().kid();
    var generations = keys.published().getKeys().size();
    keys.add();
    try {
      assertThat(keys.published().getKeys()).hasSize(generations + 1);
      assertThat(keys.signing().kid()).isEqualTo(before);
      var later = Clock.offset(clock, Duration.ofMinutes(3));
      assertThat(new SigningKeys(stored, seal, later).signing().kid()).isNotEqualTo(before);
      assertThat(api.get("/api/users/me", token)).hasStatusOk();
    } finally {
      jdbc.sql("delete from signing_key where generation > 1").update();
      keys.reread();
    }
  }

  @Test
  void a_service_with_the_secret_gets_a_token_in_its_own_name() {
    var login = new ServiceLogin("booking-service", WholeService.SERVICE_SECRET);
    var answer = api.post("/internal/service-tokens", login);
    assertThat(answer).hasStatusOk();
    var token = api.read(answer, AccessTokens.ServiceToken.class).accessToken();
    var me = api.patient();
    var id = api.read(api.get("/api/users/me", api.tokens(me).accessToken()), Map.class).get("id");
    assertThat(api.get("/internal/people/" + id, token)).hasStatusOk();
    assertThat(api.get("/internal/mandates?accountId=" + id + "&patientId=" + id, token))
        .hasStatus(204);
    assertThat(
            api.get(
                "/internal/mandates?accountId=" + id + "&patientId=" + UUID.randomUUID(), token))
        .hasStatus(404);
    assertThat(api.get("/api/users/me", token)).hasStatus(403);
  }

  @Test
  void a_wrong_service_secret_is_refused() {
    assertThat(api.post("/internal/service-tokens", new ServiceLogin("booking-service", "guess")))
        .hasStatus(401);
  }

  @Test
  void internal_paths_are_for_services() {
    var path = "/internal/people/" + UUID.randomUUID();
    assertThat(api.get(path, null)).hasStatus(401);
    assertThat(api.get(path, api.administrator())).hasStatus(403);
  }

  private int status(JwtBuilder token) {
    return status(token.compact());
  }

  private int status(String token) {
    return api.get("/api/users", token).getResponse().getStatus();
  }

  private String signed(UnaryOperator<JwtBuilder> change) {
    return change.apply(claims()).signWith(keys.signing().privateKey(), Jwts.SIG.RS256).compact();
  }

  private JwtBuilder claims() {
    return Jwts.builder()
        .header()
        .keyId(keys.signing().kid())
        .and()
        .issuer(Claims.ISSUER)
        .audience()
        .add(Claims.AUDIENCE)
        .and()
        .subject(UUID.randomUUID().toString())
        .expiration(Date.from(Instant.now().plusSeconds(60)))
        .claim(Claims.ROLES, List.of(Role.ADMINISTRATOR.name()));
  }
}
