package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The time is kept before anybody signs in, and a parent books it for a child; on a phone.
@ExtendWith(SharedTown.class)
class HoldJourneyIT {
  private final Town town;

  HoldJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_visitor_keeps_a_time_signs_in_where_they_are_and_books_it_for_a_child() {
    var practice = town.practice("Nina", "Garde");
    var parent = town.patient("Paule", "Parent");
    var start = town.freeTomorrow(practice).get(4);
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.chooses(practice, start);
      visitor.sees("Votre créneau est gardé pendant ce temps.");
      assertThat(town.freeTomorrow(practice)).doesNotContain(start);
      visitor.keep("h-sign-in");
      visitor.page().reload();
      visitor.fillSignIn(parent.email());
      visitor.sees(visitor.heading("Pour qui ?"));
      visitor.keep("h-who");
      addsChild(visitor);
      visitor.button("Continuer").click();
      visitor.sees(visitor.heading("Paiement"));
      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visitor.keep("h-pay-dark");
      visitor.page().goBack();
      visitor.sees(visitor.heading("Pour qui ?"));
      visitor.page().goForward();
      visitor.button("Réserver").click();
      visitor.page().waitForURL("**/c/pay/**");
      visitor.card("4242424242424242");
      visitor.pay();
      visitor.sees("C’est réservé");
      visitor.sees("pour Léo");
      visitor.keep("h-confirmed-dark");
      var booking = town.bookings(parent.token()).getFirst();
      assertThat(booking.path("patientId").asString())
          .isEqualTo(
              town.api()
                  .get("/api/users/me/dependants", parent.token())
                  .path("items")
                  .get(0)
                  .path("id")
                  .asString());
      visitor.open("/proches");
      visitor.sees("Léo Parent");
      visitor.keep("h-family-dark");
      visitor.open("/visites");
      visitor.sees("pour Léo");
      visitor.keep("h-visits-dark");
    }
  }

  private static void addsChild(Visitor visitor) {
    visitor.button("Ajouter un proche").click();
    visitor.field("Prénom").fill("Léo");
    visitor.field("Nom").fill("Parent");
    visitor.field("Date de naissance").fill("2019-03-02");
    visitor.field("Enfant").check();
    visitor.keep("h-add-child");
    visitor.button("Ajouter").click();
    visitor.sees("Léo Parent");
  }
}
