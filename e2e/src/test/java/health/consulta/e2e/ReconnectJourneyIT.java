package health.consulta.e2e;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The portal dies under an open agenda: its desk comes back to the same day, with all that was
/// done meanwhile, also where its push connection hangs and only its questions are answered.
@ExtendWith(SharedTown.class)
class ReconnectJourneyIT {
  /// Screens ask once a minute whether they are still somebody's.
  private static final Duration NOTICED = Duration.ofMinutes(3);

  private final Town town;

  ReconnectJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_desk_goes_on_after_the_portal_was_restarted() {
    var practice = town.practice("Rose", "Retour");
    var patient = town.patient("Rémi", "Pendant");
    var start = town.freeTomorrow(practice).get(3);
    var day = LocalDate.ofInstant(start, Town.PARIS);
    try (var desk = town.visitor()) {
      desk.signIn(practice.email());
      desk.open("/agenda?vue=jour&date=" + day);
      desk.sees(desk.page().locator("consulta-day").first());
      desk.page().routeWebSocket(Pattern.compile("/push"), socket -> {}); // opens, and is silent
      town.platform().kill("portal");
      town.booked(practice, patient, start);
      town.platform().awaitUp("portal");
      desk.page()
          .waitForURL(
              "**/connexion**", new Page.WaitForURLOptions().setTimeout(NOTICED.toMillis()));
      desk.fillSignIn(practice.email());
      desk.sees(desk.entry(Visitor.clock(start), patient.name()));
    }
  }
}
