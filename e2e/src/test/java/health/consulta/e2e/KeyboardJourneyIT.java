package health.consulta.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A day without a mouse: whatever is used is reached by Tab, and worked by keys.
@ExtendWith(SharedTown.class)
class KeyboardJourneyIT {
  /// More stops than that nobody walks.
  private static final int FAR = 60;

  private final Town town;

  KeyboardJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_day_is_run_without_a_mouse() {
    var practice = town.practice("Ida", "Journée");
    var leo = town.patient("Léo", "Clavier");
    Desk.openAllDay(town, practice);
    var today = town.free(practice, LocalDate.now(Town.CLOCK));
    assumeTrue(today.size() > 2, "the day is nearly over");
    town.booked(practice, leo, today.getFirst());
    try (var desk = town.visitor()) {
      signIn(desk, practice.email());
      runsTheDay(desk, leo.name());
    }
  }

  private void signIn(Visitor desk, String email) {
    desk.open("/connexion");
    type(desk, desk.field("E-mail"), email);
    type(desk, desk.field("Mot de passe"), Town.PASSWORD);
    press(desk, "Enter");
    desk.page().waitForURL(url -> !url.contains("/connexion"));
    desk.open("/agenda");
    desk.sees(desk.page().locator("consulta-day").first());
  }

  /// Somebody arrives; then the practitioner is late, and who waits is told.
  private void runsTheDay(Visitor desk, String who) {
    reach(desk, desk.link("La journée").first());
    press(desk, "Enter");
    desk.sees(desk.heading("La journée"));
    var arrived = desk.button("Marquer arrivée : " + who);
    reach(desk, arrived);
    press(desk, "a");
    desk.sees(desk.button("Faire entrer : " + who));
    press(desk, "Control+z");
    desk.sees(arrived);
    reach(desk, desk.button("Retard…"));
    press(desk, "Enter");
    type(desk, desk.field("Retard (minutes)"), "60");
    press(desk, "Tab");
    desk.sees("Patients concernés : 1.");
    reach(desk, desk.button("Déplacer et prévenir"));
    press(desk, "Enter");
    desk.sees("C’est fait ; chacun est prévenu.");
  }

  private static void type(Visitor desk, Locator field, String words) {
    reach(desk, field);
    desk.page().keyboard().type(words);
  }

  /// Until it has the focus, or nobody would have gone on looking.
  private static void reach(Visitor desk, Locator what) {
    desk.sees(what);
    for (int step = 0; step < FAR && !has(what); step++) press(desk, "Tab");
    Assertions.assertThat(has(what)).as("reached by Tab: %s", what).isTrue();
  }

  private static boolean has(Locator what) {
    return (boolean)
        what.evaluate(
            "it => { let on = document.activeElement;"
                + " while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;"
                + " return on === it || it.contains(on); }");
  }

  private static void press(Visitor desk, String... keys) {
    for (var key : keys) desk.page().keyboard().press(key);
  }
}
