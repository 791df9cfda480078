package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A parent books for two children back to back, from the time that was held before sign-in; on a
/// phone.
@ExtendWith(SharedTown.class)
class FamilyJourneyIT {
  private final Town town;

  FamilyJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_parent_books_for_two_children_back_to_back() {
    var practice = town.practice("Fanny", "Famille");
    var parent = town.patient("Perrine", "Parent");
    var free = town.freeTomorrow(practice);
    var start = free.get(4);
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.chooses(practice, start);
      visitor.fillSignIn(parent.email());
      visitor.sees(visitor.heading("Pour qui ?"));
      addsChild(visitor, "Léo");
      addsChild(visitor, "Zoé");
      visitor.button("Plusieurs personnes à la suite").click();
      pick(visitor, "Zoé");
      pick(visitor, "Léo");
      visitor.keep("f-who");
      visitor.button("Continuer").click();
      visitor.sees(visitor.heading("Paiement"));
      visitor.keep("f-pay");
      visitor.button("Réserver 2 visites").click();
      visitor.sees(visitor.heading("2 visites à la suite"));
      visitor.sees(Visitor.clock(start));
      visitor.sees(Visitor.clock(free.get(5)));
      assertThat(town.freeTomorrow(practice)).doesNotContain(start, free.get(5));
      visitor.keep("f-held");
      pays(visitor, "Zoé");
      visitor.sees("C’est fait");
      visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      visitor.keep("f-one-paid-dark");
      pays(visitor, "Léo");
      visitor.sees("C’est réservé");
      visitor.sees("pour Zoé, Léo");
      visitor.keep("f-confirmed-dark");
      assertThat(town.bookings(parent.token()))
          .extracting(booking -> booking.path("status").asString())
          .containsExactly("CONFIRMED", "CONFIRMED");
    }
  }

  private static void addsChild(Visitor visitor, String name) {
    visitor.button("Ajouter un proche").click();
    visitor.field("Prénom").fill(name);
    visitor.field("Nom").fill("Parent");
    visitor.field("Date de naissance").fill("2019-03-02");
    visitor.field("Enfant").check();
    visitor.button("Ajouter").click();
    visitor.sees(name + " Parent");
  }

  /// The one that was added last is chosen already.
  private static void pick(Visitor visitor, String name) {
    visitor
        .page()
        .getByRole(
            AriaRole.CHECKBOX,
            new Page.GetByRoleOptions().setName(Pattern.compile(name + " Parent")))
        .check();
  }

  private static void pays(Visitor visitor, String name) {
    visitor.link("Payer la visite : " + name).click();
    visitor.page().waitForURL("**/c/pay/**");
    visitor.card("4242424242424242");
    visitor.pay();
    visitor.page().waitForURL("**/paiement/retour**");
  }
}
