package health.consulta.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A desk without a mouse: whatever is used is reached by Tab and arrows, and worked by keys.
@ExtendWith(SharedTown.class)
class KeyboardJourneyIT {
  private static final String DESK = "clara.clavier@e2e.test";

  /// Late in the evening the first hours of tomorrow are too near.
  private static final LocalDate DAY = Town.tomorrow().plusDays(1);

  /// More stops than that nobody walks.
  private static final int FAR = 60;

  /// Minutes from one time that patients are offered to the next, and of an arrow.
  private static final int SLOT = 30;

  private static final int STEP = 5;

  private final Town town;

  KeyboardJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void an_agenda_is_run_without_a_mouse() {
    var practice = town.practice("Ada", "Touche");
    Desk.openAllDay(town, practice);
    Desk.closeAnHour(town, practice, DAY);
    Desk.employ(town, DESK, practice);
    try (var desk = town.visitor()) {
      signIn(desk, DESK);
      looks(desk);
      books(desk, "Nina Neuve");
      moves(desk, "Nina Neuve");
      repeats(desk, "Nina Neuve");
    }
  }

  @Test
  void a_day_is_run_without_a_mouse() {
    var practice = town.practice("Ida", "Journée");
    var leo = town.patient("Léo", "Clavier");
    Desk.openAllDay(town, practice);
    var today = town.free(practice, LocalDate.now(Town.CLOCK));
    assumeTrue(today.size() > 4, "the day is nearly over");
    town.booked(practice, leo, today.get(3)); // still to come when the practitioner is late
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

  /// Each way of looking has its key.
  private void looks(Visitor desk) {
    var days = desk.page().locator("consulta-day:visible");
    press(desk, "h");
    desk.counts(days, 7);
    press(desk, "3");
    desk.counts(days, 3);
    press(desk, "o");
    desk.counts(days, 0);
    press(desk, "t", "j");
    desk.counts(days, 1);
    press(desk, "?");
    desk.sees(desk.heading("Raccourcis"));
    press(desk, "Escape");
    desk.gone(desk.heading("Raccourcis"));
  }

  /// For somebody who is put on file, with a note.
  private void books(Visitor desk, String who) {
    jump(desk, DateTimeFormatter.ofPattern("dd/MM/yyyy").format(DAY));
    press(desk, "j");
    desk.settled(desk.page().locator("consulta-day")); // of seven
    toGrid(desk);
    press(desk, "n");
    chooses(desk, desk.field("Patient"), who, "Nouveau patient");
    desk.sees(desk.heading("Nouveau patient"));
    type(desk, desk.field("Date de naissance"), "08/05/1961");
    press(desk, "Enter");
    type(desk, desk.field("Téléphone"), "06 12 34 56 78");
    reach(desk, desk.button("Créer le patient"));
    press(desk, "Enter");
    desk.gone(desk.heading("Nouveau patient"));
    picks(desk, 0, "Home");
    type(desk, desk.page().locator("textarea").first(), "Vient avec son fils");
    reach(desk, desk.button("Créer le rendez-vous"));
    press(desk, "Enter");
    desk.sees(desk.entry(who, "Confirmé"));
    desk.keep("w-keys-booked");
  }

  /// Later, longer, back; copied to another place and called off; opened and closed.
  private void moves(Visitor desk, String who) {
    var entry = desk.entry("30 min", who);
    walk(desk, entry);
    press(desk, "m");
    for (int step = 0; step < SLOT / STEP; step++) press(desk, "ArrowDown");
    press(desk, "Enter");
    desk.sees(desk.entry("0:30", who));
    desk.settled(entry);
    setsRulesAside(desk, entry, who);
    walk(desk, entry);
    press(desk, "Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Enter");
    desk.sees(desk.entry("45 min", who));
    press(desk, "Control+z");
    desk.settled(entry);
    walk(desk, entry);
    press(desk, "Enter");
    desk.sees(desk.heading(who));
    press(desk, "Escape");
    walk(desk, entry);
    press(desk, "Control+c");
    desk.sees("copié");
    down(desk, 13);
    press(desk, "Control+v");
    reach(desk, desk.button("Créer le rendez-vous"));
    press(desk, "Enter");
    desk.settled(desk.entry(who, "Confirmé").nth(1));
    press(desk, "Control+z");
    desk.settled(entry);
  }

  /// Into the hour that is closed, and back.
  private void setsRulesAside(Visitor desk, Locator entry, String who) {
    walk(desk, entry);
    press(desk, "m", "Shift+ArrowDown", "Shift+ArrowDown", "Enter");
    desk.sees(desk.heading("Hors de vos règles"));
    desk.page().keyboard().type("Urgence");
    press(desk, "Enter");
    desk.gone(desk.heading("Hors de vos règles"));
    desk.sees(desk.entry("2:30", who));
    press(desk, "Control+z");
    desk.gone(desk.entry("2:30", who));
    desk.settled(entry);
  }

  private void repeats(Visitor desk, String who) {
    down(desk, 15);
    press(desk, "n");
    chooses(desk, desk.field("Patient"), who.substring(0, 4), who);
    picks(desk, 0, "Home");
    picks(desk, 1, "Home", "ArrowDown");
    reach(desk, desk.button("Voir les dates"));
    press(desk, "Enter");
    var create = desk.step("Créer ");
    reach(desk, create.last());
    press(desk, "Enter");
    desk.sees("rendez-vous créés sur");
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

  private static void jump(Visitor desk, String words) {
    press(desk, "Control+k");
    desk.page().keyboard().type(words);
    desk.sees(desk.page().getByRole(AriaRole.OPTION).first());
    press(desk, "ArrowDown", "Enter");
  }

  private static void chooses(Visitor desk, Locator field, String typed, String option) {
    reach(desk, field);
    desk.page().keyboard().type(typed);
    desk.sees(desk.option(option));
    for (int step = 0; step < FAR && desk.option(option).getAttribute("focused") == null; step++)
      press(desk, "ArrowDown");
    press(desk, "Enter");
  }

  /// In a list of the panel.
  private static void picks(Visitor desk, int list, String... keys) {
    reach(desk, desk.page().locator(".s-book vaadin-select").nth(list));
    press(desk, "Enter");
    desk.sees(desk.page().getByRole(AriaRole.OPTION).first());
    press(desk, keys);
    press(desk, "Enter");
  }

  /// So many quarters of an hour below the first.
  private static void down(Visitor desk, int stops) {
    toGrid(desk);
    press(desk, "Home");
    for (int stop = 0; stop < stops; stop++) press(desk, "ArrowDown");
  }

  private static void toGrid(Visitor desk) {
    reach(desk, desk.page().locator("consulta-day [tabindex='0']").first());
  }

  /// To an entry: into the grid by Tab, from its first place on by the arrow.
  private static void walk(Visitor desk, Locator entry) {
    toGrid(desk);
    press(desk, "Home");
    for (int step = 0; step < FAR && !has(entry); step++) press(desk, "ArrowDown");
    Assertions.assertThat(has(entry)).as("reached by arrows").isTrue();
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
