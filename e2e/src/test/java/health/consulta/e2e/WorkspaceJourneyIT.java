package health.consulta.e2e;

import static health.consulta.contract.Act.DAY_PLANNED;
import static health.consulta.contract.Act.PATIENT_ARRIVED;
import static health.consulta.contract.Act.SIGNED_IN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import health.consulta.contract.Act;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A desk for two practitioners, one of them before a screen of her own, and a patient with theirs:
/// what one does, the others see.
@ExtendWith(SharedTown.class)
class WorkspaceJourneyIT {
  private static final String DESK = "odile.guichet@e2e.test";
  private static final int PLACES = 3;

  private final Town town;

  WorkspaceJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_desk_books_hands_over_lengthens_takes_back_checks_in_and_moves_a_late_day() {
    var anna = town.practice("Anna", "Matin");
    var berthe = town.practice("Berthe", "Soir");
    Desk.openAllDay(town, berthe);
    var zoe = town.patient("Zoé", "Bureau");
    var leon = town.patient("Léon", "Salle");
    Desk.employ(town, DESK, anna, berthe);
    var today = town.free(berthe, LocalDate.now(Town.CLOCK));
    assumeTrue(today.size() >= PLACES, "the day is nearly over");
    town.booked(berthe, leon, today.get(PLACES - 1)); // still to come when she is late
    town.booked(anna, zoe, town.freeTomorrow(anna).getLast()); // she is known there now
    try (var desk = town.visitor();
        var doctor = town.visitor();
        var patient = town.visitor()) {
      desk.signIn(DESK);
      doctor.signIn(berthe.email());
      patient.signIn(zoe.email());
      book(desk, doctor, anna, zoe);
      late(doctor, desk, leon);
      patient.open("/visites");
      patient.sees(patient.heading("Mes visites"));
      patient.sees(anna.name());
    }
    assertThat(town.bookings(zoe.token()))
        .extracting(booking -> booking.path("status").asString())
        .containsExactlyInAnyOrder("CONFIRMED", "CONFIRMED");
    await()
        .atMost(Town.SOON)
        .until(() -> acts(berthe).containsAll(List.of(SIGNED_IN, DAY_PLANNED, PATIENT_ARRIVED)));
    assertThat(acts(berthe)).containsOnlyOnce(DAY_PLANNED); // a look at a plan is none
  }

  /// What somebody did, as the administration reads it.
  private List<Act> acts(Practice practice) {
    return town.api()
        .get("/api/acts?actor=" + practice.id(), town.administrator())
        .path("items")
        .valueStream()
        .map(line -> Act.valueOf(line.path("act").asString()))
        .toList();
  }

  /// Drawn with the mouse, handed over and lengthened by keys, taken back by keys.
  private void book(Visitor desk, Visitor doctor, Practice anna, Patient zoe) {
    var start = town.freeTomorrow(anna).get(2);
    var day = "/agenda?vue=jour&date=" + Town.tomorrow();
    desk.open(day);
    doctor.open(day);
    desk.sees(desk.page().locator("consulta-day").nth(1));
    draw(desk.page(), 0, start);
    desk.field("Patient").fill("bureau");
    desk.option(zoe.name()).click();
    desk.button("Créer le rendez-vous").click();
    var clock = Visitor.clock(start);
    var made = desk.entry("30 min", clock, zoe.name(), "Confirmé");
    desk.sees(made);

    made.focus();
    for (var key : List.of("m", "ArrowRight", "Enter")) desk.page().keyboard().press(key);
    var handed = doctor.entry("30 min", clock, zoe.name());
    doctor.sees(handed);
    desk.settled(made);
    made.focus();
    for (var key : List.of("Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Enter"))
      desk.page().keyboard().press(key);
    doctor.sees(doctor.entry("45 min", clock, zoe.name()));
    desk.keep("w-agenda");

    desk.page().keyboard().press("Control+z");
    doctor.sees(handed);
    desk.page().keyboard().press("Control+z");
    doctor.gone(handed);
  }

  /// Checked in too soon, taken back, checked in; then the rest of the day is late.
  private void late(Visitor doctor, Visitor desk, Patient leon) {
    doctor.open("/jour");
    desk.open("/jour");
    var arrived = "Marquer arrivée : " + leon.name();
    desk.button(arrived).focus();
    desk.page().keyboard().press("a");
    doctor.sees(doctor.button("Faire entrer : " + leon.name()));
    desk.page().keyboard().press("Control+z");
    doctor.sees(doctor.button(arrived));
    desk.keep("w-day");

    doctor.button("Retard…").click();
    doctor.field("Retard (minutes)").fill("60");
    doctor.page().keyboard().press("Tab");
    doctor.sees("Patients concernés : 1.");
    doctor.button("Déplacer et prévenir").click();
    doctor.sees("C’est fait ; chacun est prévenu.");
    doctor.button("Fermer").click();
    doctor.button(arrived).click();
    desk.sees(desk.button("Faire entrer : " + leon.name()));
  }

  /// Draws half an hour in a column of the grid.
  private static void draw(Page page, int column, Instant start) {
    var time = start.atZone(Town.PARIS).toLocalTime();
    @SuppressWarnings("unchecked")
    var at =
        (Map<String, Number>)
            page.evaluate(
                """
                ([column, minutes]) => {
                  const day = document.querySelectorAll('consulta-day')[column];
                  const y = () => day.getBoundingClientRect().top
                    + (minutes - day.shown.hour * 60) / day.shown.length * day.offsetHeight;
                  const grid = document.querySelector('consulta-agenda');
                  grid.scrollTop += y() - grid.getBoundingClientRect().top - 150;
                  const half = 30 / day.shown.length * day.offsetHeight;
                  return {x: day.getBoundingClientRect().left + 40, y: y() + 2, to: y() + half - 2};
                }\
                """,
                List.of(column, time.toSecondOfDay() / 60));
    var mouse = page.mouse();
    mouse.move(at.get("x").doubleValue(), at.get("y").doubleValue());
    mouse.down();
    mouse.move(at.get("x").doubleValue(), at.get("y").doubleValue() + 10);
    mouse.move(at.get("x").doubleValue(), at.get("to").doubleValue());
    mouse.up();
  }
}
