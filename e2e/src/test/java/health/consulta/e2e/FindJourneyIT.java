package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import health.consulta.e2e.Town.Practice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Somebody says what ails them, narrows what is found, and books by video; somebody else leaves a
/// time that was held for them and takes it again. On a phone.
@ExtendWith(SharedTown.class)
class FindJourneyIT {
  /// From the start page to a time that is held.
  private static final int MOST_TAPS = 3;

  private final Town town;

  FindJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_complaint_leads_to_a_held_time_in_three_taps_and_filters_go_with_the_address() {
    var practice = town.specialist("Delphine", "Peau", "DERMATOLOGY", Set.of("fr", "pt"));
    var patient = town.patient("Inès", "Cherche");
    var started = Town.CLOCK.instant();
    try (var visitor = town.visitor();
        var friend = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.open("/");
      var taps = new Taps();
      complains(visitor, taps);
      var first = visitor.offered(practice).first();
      visitor.sees(first);
      visitor.keep("g-complaint");
      taps.on(first);
      visitor.sees("Votre créneau est gardé pendant ce temps.");
      System.out.printf("From the start page to a held time: %d taps%n", taps.count);
      assertThat(taps.count).isLessThanOrEqualTo(MOST_TAPS);
      taps.on(visitor.button("Quitter et libérer le créneau"));
      visitor.sees("Créneau libéré.");

      visitor.open("/");
      complains(visitor, taps);
      var day = narrows(visitor, practice, taps);
      opensTheSame(friend, visitor.page().url(), practice);

      var start = day.getFirst();
      taps.on(visitor.time(practice, start));
      visitor.fillSignIn(patient.email());
      taps.on(visitor.button("Continuer"));
      taps.on(visitor.button("Réserver"));
      visitor.page().waitForURL("**/c/pay/**");
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      visitor.keep("g-booked");
      System.out.printf(
          "The whole journey, two searches and the payment: %d taps, %d s%n",
          taps.count, Duration.between(started, Town.CLOCK.instant()).toSeconds());
      var booking = town.bookings(patient.token()).getFirst();
      assertThat(booking.path("start").asString()).isEqualTo(start.toString());
      assertThat(booking.path("mode").asString()).isEqualTo("VIDEO");
    }
  }

  @Test
  void a_time_that_was_held_is_left_and_taken_again() {
    var practice = town.practice("Lise", "Reprise");
    var patient = town.patient("Yann", "Repris");
    var start = town.freeTomorrow(practice).get(5);
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.signIn(patient.email());
      visitor.chooses(practice, start);
      visitor.sees("Gardé pour vous");
      assertThat(town.freeTomorrow(practice)).doesNotContain(start);
      visitor.button("Quitter et libérer le créneau").click();
      visitor.sees("Créneau libéré.");
      assertThat(town.freeTomorrow(practice)).contains(start);
      visitor.keep("g-released");
      visitor.link("Reprendre").click();
      visitor.sees("Gardé pour vous");
      assertThat(town.freeTomorrow(practice)).doesNotContain(start);
      visitor.reserve();
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      assertThat(town.bookings(patient.token()))
          .extracting(booking -> booking.path("status").asString())
          .contains("CONFIRMED")
          .doesNotContain("HELD");
    }
  }

  /// In words, which never stand in an address.
  private static void complains(Visitor visitor, Taps taps) {
    taps.on(visitor.field("Quoi"));
    visitor.field("Quoi").fill("j’ai de l’eczéma");
    taps.on(visitor.button("Voir les créneaux"));
    visitor.sees(visitor.heading("1 praticien"));
    assertThat(visitor.page().url()).contains("specialite=DERMATOLOGY").doesNotContain("ecz");
  }

  /// By day, mode, language and access; what was chosen stands in the address and on chips.
  ///
  /// @return what is free on that day
  private List<Instant> narrows(Visitor visitor, Practice practice, Taps taps) {
    var later = Town.tomorrow().plusDays(1);
    taps.on(visitor.button("Filtres"));
    taps.on(radio(visitor, "Vidéo"));
    visitor.field("À partir du").fill(later.toString());
    visitor.field("Langue parlée").selectOption("pt");
    taps.on(visitor.field("Accessible en fauteuil, ou en vidéo"));
    visitor.keep("g-filters");
    taps.on(visitor.button("Voir les résultats"));
    visitor.page().waitForURL("**langue=pt**");
    assertThat(visitor.page().url()).contains("mode=VIDEO", "acces=1", "des=" + later);
    visitor.sees(visitor.button("Retirer le filtre : portugais"));
    visitor.sees(visitor.heading("1 praticien"));
    var free = town.free(practice, later);
    visitor.keep("g-narrowed");
    visitor.sees(visitor.time(practice, free.getFirst()));
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    visitor.keep("g-narrowed-dark");
    return free;
  }

  /// The address is all that a friend needs; a language that nobody speaks there finds nobody.
  private static void opensTheSame(Visitor friend, String address, Practice practice) {
    friend.page().navigate(address);
    friend.sees(friend.heading("1 praticien"));
    friend.sees(friend.button("Retirer le filtre : portugais"));
    friend.sees(friend.offered(practice).first());
    friend.page().navigate(address.replace("langue=pt", "langue=br"));
    friend.sees(friend.heading("0 praticiens"));
    friend.keep("g-nobody");
    friend.link("Effacer les filtres").click();
    friend.sees(friend.heading("1 praticien"));
  }

  private static Locator radio(Visitor visitor, String name) {
    return visitor
        .page()
        .getByRole(AriaRole.DIALOG)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  /// What a finger does; letters that are typed are no taps.
  private static final class Taps {
    private int count;

    void on(Locator what) {
      what.click();
      count++;
    }
  }
}
