package health.consulta.reporting.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.Role;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.UserEvent.AccountChanged;
import health.consulta.contract.user.UserEvent.AccountErased;
import health.consulta.kit.test.ServiceTest;
import health.consulta.kit.test.TestTokens;
import health.consulta.reporting.WeeklyReaders;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/// A token outlives what an account may; the figures of each week do not.
@ServiceTest
class WeeklyRightsIT {
  private final UUID account = UUID.randomUUID();
  private final String token = TestTokens.of(account, Role.ADMINISTRATOR);

  @Autowired private RestTestClient http;
  @Autowired private UserEvents events;
  @Autowired private WeeklyReaders readers;

  @Test
  void who_is_locked_reads_no_more_and_asks_again_afterwards() {
    ask().expectStatus().isOk();
    assertThat(wanted()).isTrue();
    changed(AccountStatus.LOCKED, Role.ADMINISTRATOR);
    assertThat(wanted()).isFalse();
    ask().expectStatus().isForbidden();
    changed(AccountStatus.ACTIVE, Role.ADMINISTRATOR);
    assertThat(wanted()).isFalse();
    ask().expectStatus().isOk();
    assertThat(wanted()).isTrue();
  }

  @Test
  void a_token_of_before_gives_no_role_back() {
    changed(AccountStatus.ACTIVE, Role.PATIENT);
    ask().expectStatus().isForbidden();
    assertThat(wanted()).isFalse();
    changed(AccountStatus.ACTIVE, Role.PRACTITIONER);
    ask().expectStatus().isForbidden(); // all it names is a role that is gone
  }

  @Test
  void events_of_before_the_status_was_told_are_of_people_who_may_sign_in() {
    changed(null, Role.ADMINISTRATOR);
    ask().expectStatus().isOk();
    assertThat(wanted()).isTrue();
  }

  @Test
  void of_a_closed_account_nothing_is_kept() {
    ask().expectStatus().isOk();
    events.on(new AccountErased(account, Set.of()), 9);
    assertThat(readers.find(account)).isEmpty();
  }

  private void changed(@Nullable AccountStatus status, Role... roles) {
    events.on(
        new AccountChanged(account, "a@example.fr", "Ada", "Morel", "fr", Set.of(roles), status),
        1);
  }

  private RestTestClient.ResponseSpec ask() {
    return http.put()
        .uri("/api/reports/weekly-mail")
        .headers(headers -> headers.setBearerAuth(token))
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("wanted", true))
        .exchange();
  }

  private boolean wanted() {
    return readers.find(account).orElseThrow().isWanted();
  }
}
