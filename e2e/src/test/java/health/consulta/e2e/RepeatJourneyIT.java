package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.consulta.contract.PaymentPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A treatment of several visits is booked at once, each date seen before, and moved from one on.
@ExtendWith(SharedTown.class)
class RepeatJourneyIT {
  private final Town town;

  RepeatJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_repeats_a_visit_and_moves_it_with_those_after_it() {
    var practice = town.practice("Rita", "Rythme", PaymentPolicy.ON_SITE);
    var patient = town.patient("Rémi", "Encore");
    var start = town.freeTomorrow(practice).get(2);
    town.booked(practice, town.patient("Tom", "Avant"), weeks(start, 2));
    try (var visitor = town.visitor()) {
      visitor.signIn(patient.email());
      visitor.chooses(practice, start);
      visitor.forMyself();
      visitor
          .page()
          .getByRole(
              AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Répéter ce rendez-vous"))
          .check();
      visitor.field("Nombre de visites").selectOption("4");
      visitor.sees("Dates libres : 3 sur 4.");
      visitor.keep("s-repeat");
      visitor.button("Réserver 4 visites").click();
      visitor.sees(visitor.heading("4 visites"));
      visitor.keep("s-repeated");
      var booked = starts(patient);
      assertThat(booked)
          .hasSize(4)
          .contains(start, weeks(start, 1), weeks(start, 3))
          .doesNotContain(weeks(start, 2));

      visitor.open("/visites");
      visitor.sees("Visite répétée, 1 sur 4");
      visitor.link("Déplacer").first().click();
      var later = start.plusSeconds(3600);
      visitor.pickDay(later);
      visitor.button(Visitor.label(practice, later)).click();
      visitor
          .page()
          .getByRole(
              AriaRole.RADIO, new Page.GetByRoleOptions().setName("celle-ci et les suivantes"))
          .check();
      visitor.sees("Dates libres : ");
      visitor.keep("s-move-following");
      visitor.button("Déplacer 4 visites").click();
      visitor.sees("4 visite(s) déplacée(s).");
      await().atMost(Town.SOON).until(() -> starts(patient).contains(later));
      assertThat(starts(patient)).hasSize(4).doesNotContain(start, weeks(start, 1));
    }
  }

  private static Instant weeks(Instant start, int weeks) {
    return start.atZone(Town.PARIS).plusWeeks(weeks).toInstant();
  }

  private List<Instant> starts(Town.Patient patient) {
    return town.bookings(patient.token()).stream()
        .map(booking -> Instant.parse(booking.path("start").asString()))
        .toList();
  }
}
