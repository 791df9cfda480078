package health.consulta.user.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.consulta.contract.user.AddDependant;
import health.consulta.contract.user.AskConsent;
import health.consulta.contract.user.ConfirmEmail;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.ConsentStep;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Mandate;
import health.consulta.contract.user.MandateLink;
import health.consulta.contract.user.Relation;
import health.consulta.contract.user.RequestMandateLinks;
import health.consulta.contract.user.UserEvent.MandateAnswered;
import health.consulta.contract.user.UserEvent.MandateLinkSent;
import health.consulta.user.Api;
import health.consulta.user.Mailbox;
import health.consulta.user.TestClock;
import health.consulta.user.WholeService;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A person of age says by themselves whether somebody books for them.
@WholeService
class ConsentIT {
  private static final String PEOPLE = "/api/users/me/dependants";
  private static final String MANDATES = "/api/users/mandates/";
  private static final LocalDate BIRTH = LocalDate.of(1950, 1, 1);

  @Autowired private Api api;
  @Autowired private Accounts accounts;
  @Autowired private ActForOthers others;
  @Autowired private Mailbox mailbox;
  @Autowired private TestClock clock;

  private final String address = Api.someEmail();
  private UUID account;
  private String token;

  @BeforeEach
  void somebody_who_books() {
    var email = api.patient();
    account = accounts.findByEmail(email).orElseThrow().getId();
    token = api.tokens(email).accessToken();
  }

  @AfterEach
  void real_time() {
    clock.reset();
  }

  @Test
  void nobody_acts_for_a_person_of_age_before_they_agreed_by_the_link_in_their_mail() {
    var anne = anne();
    assertThat(anne.consent()).isEqualTo(Consent.AWAITED);
    assertThatThrownBy(() -> others.mayActFor(account, anne.id()))
        .isInstanceOf(ConsentAwaited.class);
    assertThatThrownBy(() -> others.account(anne.id())).isInstanceOf(ConsentAwaited.class);
    var asked = mailed();
    assertThat(asked.agreed()).isFalse();
    assertThat(asked.accountId()).isEqualTo(account);
    var seen = api.read(link("look", asked), Mandate.class);
    assertThat(seen.actor()).isEqualTo("Léa Petit");
    assertThat(seen.firstName()).isEqualTo("Anne");
    assertThat(api.read(link("agree", asked), Mandate.class).consent()).isEqualTo(Consent.AGREED);
    assertThat(others.mayActFor(account, anne.id())).isTrue();
    assertThat(others.account(anne.id())).isEqualTo(account);
    assertThat(
            mailbox
                .next(MandateAnswered.class, told -> told.dependantId().equals(anne.id()))
                .consent())
        .isEqualTo(Consent.AGREED);
    for (var again : new String[] {"look", "agree", "end"}) invalid(link(again, asked));
  }

  @Test
  void who_agreed_takes_it_back_by_the_next_link_and_the_dates_are_kept() {
    var anne = anne();
    link("agree", mailed());
    var given = mailed();
    assertThat(given.agreed()).isTrue();
    assertThat(link("agree", given)).hasStatus(HttpStatus.CONFLICT);
    assertThat(api.read(link("end", given), Mandate.class).consent()).isEqualTo(Consent.TAKEN_BACK);
    assertThatThrownBy(() -> others.mayActFor(account, anne.id()))
        .isInstanceOf(ConsentAwaited.class);
    assertThat(others.actedFor(account)).isEmpty();
    assertThat(stands().steps())
        .extracting(ConsentStep::consent)
        .containsExactly(Consent.AWAITED, Consent.AGREED, Consent.TAKEN_BACK);
    assertThat(stands().steps()).extracting(ConsentStep::at).doesNotContainNull();
  }

  @Test
  void who_refused_is_left_in_peace_for_a_week_under_another_name_too() {
    var anne = anne();
    assertThat(api.read(link("end", mailed()), Mandate.class).consent()).isEqualTo(Consent.REFUSED);
    assertThat(code(ask(anne.id(), address))).isEqualTo("CONSENT_REFUSED");
    assertThat(api.send(HttpMethod.DELETE, PEOPLE + "/" + anne.id(), null, token))
        .hasStatus(HttpStatus.NO_CONTENT);
    assertThat(code(api.post(PEOPLE, form("Annette", address), token)))
        .isEqualTo("CONSENT_REFUSED");
    assertThat(others.of(account)).isEmpty();
    clock.advance(Duration.ofDays(8));
    assertThat(api.post(PEOPLE, form("Annette", address), refreshed()))
        .hasStatus(HttpStatus.CREATED);
  }

  @Test
  void asking_again_takes_its_time_and_makes_the_first_link_worthless() {
    var anne = anne();
    var first = mailed();
    var early = ask(anne.id(), address);
    assertThat(early).hasStatus(HttpStatus.TOO_MANY_REQUESTS).containsHeader("Retry-After");
    assertThat(code(early)).isEqualTo("CONSENT_ASKED_OFTEN");
    clock.advance(Duration.ofMinutes(6));
    assertThat(ask(anne.id(), address)).hasStatus(HttpStatus.OK);
    var second = mailed();
    invalid(link("agree", first));
    assertThat(link("look", second)).hasStatus(HttpStatus.OK);
    clock.advance(Duration.ofDays(8));
    invalid(link("agree", second));
  }

  @Test
  void nobodys_mailbox_is_filled() {
    for (int n = 0; n < AskForConsent.MOST_TO_ADDRESS; n++)
      assertThat(api.post(PEOPLE, form("N" + n, address), token)).hasStatus(HttpStatus.CREATED);
    assertThat(api.post(PEOPLE, form("One more", address), token))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    for (int n = AskForConsent.MOST_TO_ADDRESS; n < AskForConsent.MOST_BY_ACCOUNT; n++)
      assertThat(api.post(PEOPLE, form("N" + n, Api.someEmail()), token))
          .hasStatus(HttpStatus.CREATED);
    assertThat(api.post(PEOPLE, form("N", Api.someEmail()), token))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
    assertThat(others.of(account)).hasSize(AskForConsent.MOST_BY_ACCOUNT);
  }

  @Test
  void who_has_an_account_answers_and_takes_back_there_and_nobody_else_does() {
    var anne = anne();
    mailed();
    var secret = api.register(address, WholeService.PASSWORD);
    api.post("/api/auth/confirm", new ConfirmEmail(secret));
    var own = api.tokens(address).accessToken();
    var path = "/api/users/me/mandates/" + anne.id();
    assertThat(api.get("/api/users/me/mandates", own))
        .bodyJson()
        .extractingPath("$.items[0].actor")
        .isEqualTo("Léa Petit");
    assertThat(api.post(path + "/agree", null, token)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.post(path + "/agree", null, null)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.get("/api/users/me/mandates", null)).hasStatus(HttpStatus.UNAUTHORIZED);
    assertThat(api.post(path + "/agree", null, own)).hasStatus(HttpStatus.OK);
    assertThat(others.mayActFor(account, anne.id())).isTrue();
    assertThat(api.post(path + "/end", null, own)).hasStatus(HttpStatus.OK);
    assertThat(api.post(path + "/end", null, own)).hasStatus(HttpStatus.CONFLICT);
    assertThat(code(api.post(path + "/agree", null, own))).isEqualTo("CONSENT_SETTLED");
  }

  @Test
  void a_lost_link_comes_again_to_who_agreed_and_tells_a_stranger_nothing() {
    anne();
    link("agree", mailed());
    var lost = mailed();
    assertThat(another(address)).hasStatus(HttpStatus.ACCEPTED);
    assertThat(link("look", lost)).hasStatus(HttpStatus.OK); // just written: nothing is sent
    clock.advance(Duration.ofHours(2));
    assertThat(another(address)).hasStatus(HttpStatus.ACCEPTED);
    invalid(link("end", lost));
    assertThat(link("end", mailed())).hasStatus(HttpStatus.OK);
    assertThat(another(Api.someEmail())).hasStatus(HttpStatus.ACCEPTED);
  }

  @Test
  void who_comes_of_age_is_asked_then() {
    var today = LocalDate.now(ZoneId.of("Europe/Paris"));
    var child = new AddDependant("Tom", "Petit", today.minusYears(18).plusDays(1), Relation.CHILD);
    var tom = api.read(api.post(PEOPLE, child, token), Dependant.class);
    assertThat(tom.consent()).isEqualTo(Consent.NOT_NEEDED);
    assertThat(others.mayActFor(account, tom.id())).isTrue();
    clock.advance(Duration.ofDays(1));
    assertThatThrownBy(() -> others.mayActFor(account, tom.id()))
        .isInstanceOf(ConsentAwaited.class);
    token = refreshed();
    assertThat(stands().consent()).isEqualTo(Consent.NOT_ASKED);
    assertThat(ask(tom.id(), address)).hasStatus(HttpStatus.OK);
    link("agree", mailed());
    assertThat(others.mayActFor(account, tom.id())).isTrue();
  }

  @Test
  void the_person_is_asked_at_their_own_address_only() {
    var mine = accounts.findById(account).orElseThrow().email();
    assertThat(code(api.post(PEOPLE, form("Anne", " " + mine + " "), token))).isEqualTo("INVALID");
    assertThat(code(api.post(PEOPLE, form("Anne", mine.toUpperCase(Locale.ROOT)), token)))
        .isEqualTo("CONSENT_ADDRESS_YOURS");
    assertThat(code(api.post(PEOPLE, form("Anne", null), token))).isEqualTo("CONSENT_MISSING");
    assertThat(others.of(account)).isEmpty();
    var stranger = api.tokens(api.patient()).accessToken();
    var anne = anne();
    var path = PEOPLE + "/" + anne.id() + "/consent";
    assertThat(api.post(path, new AskConsent(address), stranger)).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(api.post(path, new AskConsent(address), null)).hasStatus(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void who_is_removed_answers_no_more() {
    var anne = anne();
    var asked = mailed();
    api.send(HttpMethod.DELETE, PEOPLE + "/" + anne.id(), null, token);
    invalid(link("agree", asked));
    invalid(link("look", asked));
    invalid(api.post(MANDATES + "look", new MandateLink("nonsense")));
  }

  private Dependant anne() {
    return api.read(api.post(PEOPLE, form("Anne", address), token), Dependant.class);
  }

  private static AddDependant form(String firstName, String email) {
    return new AddDependant(firstName, "Petit", BIRTH, Relation.PARENT, email);
  }

  private MandateLinkSent mailed() {
    return mailbox.next(MandateLinkSent.class, sent -> sent.email().equals(address));
  }

  private MvcTestResult link(String what, MandateLinkSent sent) {
    return api.post(MANDATES + what, new MandateLink(sent.token()));
  }

  private MvcTestResult another(String email) {
    return api.post(MANDATES + "links", new RequestMandateLinks(email));
  }

  private MvcTestResult ask(UUID id, String email) {
    return api.post(PEOPLE + "/" + id + "/consent", new AskConsent(email), refreshed());
  }

  /// Tokens run out when the clock goes on.
  private String refreshed() {
    return api.tokens(accounts.findById(account).orElseThrow().email()).accessToken();
  }

  private Dependant stands() {
    return others.of(account).getFirst().view(clock.instant());
  }

  private void invalid(MvcTestResult result) {
    assertThat(code(result)).isEqualTo("TOKEN_INVALID");
  }

  private String code(MvcTestResult result) {
    return api.code(result);
  }
}
