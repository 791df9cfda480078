package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import health.consulta.contract.PaymentPolicy;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A daughter wants to book for her mother, who agrees by the link in her mail, and takes it back;
/// on two phones.
@ExtendWith(SharedTown.class)
class ConsentJourneyIT {
  private static final String ASKED = "Quelqu’un vous demande votre accord";
  private static final String GIVEN = "Votre accord est enregistré";

  private final Town town;

  ConsentJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_mother_agrees_that_her_daughter_books_for_her_and_takes_it_back() {
    var practice = town.practice("Agathe", "Accord", PaymentPolicy.ON_SITE);
    var daughter = town.patient("Carole", "Fille");
    var mother = Town.address("Anne", "Mere");
    var start = town.freeTomorrow(practice).get(3);
    try (var visitor = town.visitor();
        var other = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      other.page().setViewportSize(390, 844);
      visitor.signIn(daughter.email());
      visitor.open("/proches");
      addsMother(visitor, mother);
      visitor.sees("En attente de son accord : Anne");
      visitor.keep("c-awaited");
      visitor.chooses(practice, start);
      visitor.sees("Accord attendu");
      assertThat(visitor.page().getByRole(AriaRole.RADIO, named("Anne Mère")).isDisabled())
          .isTrue();

      other.open(town.mailbox().path(mother, ASKED, "/accord?token="));
      other.sees("Carole Fille souhaite prendre des rendez-vous pour Anne");
      other.keep("c-asked");
      other.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
      other.keep("c-asked-dark");
      other.button("J’accepte").click();
      other.sees("Carole Fille peut prendre vos rendez-vous");
      other.keep("c-agreed-dark");

      visitor.page().reload();
      visitor.page().getByRole(AriaRole.RADIO, named("Anne Mère")).check();
      visitor.button("Continuer").click();
      visitor.button("Réserver").click();
      visitor.sees("C’est réservé");

      other.open(town.mailbox().path(mother, GIVEN, "/accord?token="));
      other.button("Retirer mon accord").first().click();
      other.keep("c-take-back-dark");
      other
          .page()
          .getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, in("Retirer mon accord"))
          .click();
      other.sees("Carole Fille ne peut plus rien réserver pour vous");
      other.page().reload();
      other.sees(other.heading("Ce lien ne marche plus"));
      other.keep("c-used-dark");

      visitor.open("/proches");
      visitor.sees("Anne a retiré son accord");
      visitor.keep("c-taken-back");
      assertThat(town.bookings(daughter.token())).hasSize(1);
    }
  }

  private static void addsMother(Visitor visitor, String email) {
    visitor.button("Ajouter un proche").click();
    visitor.field("Prénom").fill("Anne");
    visitor.field("Nom").fill("Mère");
    visitor.field("Date de naissance").fill("1950-03-02");
    visitor.field("Parent").check();
    visitor.field("Son adresse e-mail").fill(email);
    visitor.keep("c-add");
    visitor.button("Ajouter").click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(Pattern.compile(name));
  }

  private static Locator.GetByRoleOptions in(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
