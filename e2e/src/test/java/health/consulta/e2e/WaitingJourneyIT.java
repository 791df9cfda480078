package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.e2e.Town.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Where nothing is free one waits, and takes what becomes free from the mail; on a phone.
@ExtendWith(SharedTown.class)
class WaitingJourneyIT {
  private final Town town;

  WaitingJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void who_waits_takes_the_time_that_somebody_gave_up_from_the_mail() {
    var practice = town.practice("Odile", "Complète");
    var first = town.patient("Paul", "Renonce");
    var second = town.patient("Rita", "Patiente");
    var start = town.freeTomorrow(practice).getFirst();
    town.opensOnlyAt(practice, start);
    var given = town.booked(practice, first, start);
    await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).isEmpty());
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.open("/praticien/" + practice.id());
      visitor.button("Me prévenir si un créneau se libère").click();
      visitor.keep("w-sign-in");
      visitor.fillSignIn(second.email());
      visitor.sees("C’est noté");
      visitor.keep("w-waits");
      town.api()
          .post(
              "/api/bookings/" + given + "/cancel",
              town.token(first.email(), Town.PASSWORD),
              new CancelBooking("Empêchement"));
      var offer =
          town.mailbox().path(second.email(), "Un créneau s’est libéré", "/liste-attente?offre=");
      assertThat(town.freeTomorrow(practice)).isEmpty();
      visitor.open(offer);
      visitor.sees("Prendre ce rendez-vous");
      visitor.keep("w-offer");
      visitor.button("Prendre ce rendez-vous").click();
      visitor.sees("Gardé pour vous");
      visitor.button("Réserver").click();
      visitor.page().waitForURL("**/c/pay/**");
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      await().atMost(Town.SOON).until(() -> waiting(second), "ACCEPTED"::equals);
      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visitor.open(offer);
      visitor.sees("Créneau pris");
      visitor.keep("w-over-dark");
    }
    var booking = town.bookings(second.token()).getFirst();
    assertThat(booking.path("status").asString()).isEqualTo("CONFIRMED");
    assertThat(booking.path("start").asString()).isEqualTo(start.toString());
  }

  private String waiting(Patient patient) {
    var entries = town.api().get("/api/waiting-list", patient.token()).path("items");
    return entries.path(0).path("status").asString();
  }
}
