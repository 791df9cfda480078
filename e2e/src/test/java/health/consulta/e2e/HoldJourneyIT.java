package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
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

  @Test
  void who_leaves_gives_the_time_back_and_takes_it_again_in_english() {
    var practice = town.practice("Nils", "Rendu");
    var start = town.freeTomorrow(practice).get(4);
    try (var visitor = town.visitor()) {
      visitor.lookAt(practice, start);
      var path = visitor.time(practice, start).getAttribute("href");
      visitor.page().context().addCookies(List.of(english(visitor)));
      visitor.open(path);
      visitor.sees("Your time is held meanwhile.");
      visitor.keep("h-sign-in-en");
      visitor.button("Leave and free the time").click();
      visitor.sees("Time released.");
      assertThat(town.freeTomorrow(practice)).contains(start);
      visitor.keep("h-released-en");
      visitor.link("Take it again").click();
      visitor.sees("Your time is held meanwhile.");
      assertThat(town.freeTomorrow(practice)).doesNotContain(start);
    }
  }

  private static Cookie english(Visitor visitor) {
    return new Cookie("langue", "en").setUrl(visitor.page().url());
  }

  private static void addsChild(Visitor visitor) {
    visitor.button("Ajouter un proche").click();
    visitor.field("Prénom").fill("Léo");
    visitor.field("Nom").fill("Parent");
    visitor.field("Date de naissance").fill("2019-03-02");
    visitor.page().getByText("Enfant").click();
    visitor.keep("h-add-child");
    visitor.button("Ajouter").click();
    visitor.sees("Léo Parent");
  }
}
