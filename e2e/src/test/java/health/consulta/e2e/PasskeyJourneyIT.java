package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Passkeys in a real browser with a device of its own (WebAuthn's virtual authenticator).
@ExtendWith(SharedTown.class)
class PasskeyJourneyIT {
  private final Town town;

  PasskeyJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_adds_a_passkey_signs_in_with_it_and_removes_it() {
    var patient = town.patient("Paula", "Clef");
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      var phone = visitor.authenticator();
      visitor.signIn(patient.email());
      visitor.open("/securite");
      add(visitor, "Mon téléphone");
      visitor.sees("Jamais utilisée.");
      visitor.keep("k-added");
      town.mailbox().arrives(patient.email(), "Une clé d’accès est ajoutée");
      assertThat(phone.size()).isOne();

      signOut(visitor);
      phone.away();
      visitor.open("/connexion");
      visitor.keep("k-sign-in");
      phone.back();
      visitor.button("Me connecter avec une clé d’accès").click();
      visitor.page().waitForURL(url -> !url.contains("/connexion"));
      visitor.open("/securite");
      visitor.sees("Utilisée le");
      rename(visitor);
      dark(visitor);
      visitor.keep("k-used-dark");

      var other = town.visitor();
      try (other) {
        other.page().setViewportSize(1440, 900);
        other.signIn(patient.email());
        other.open("/securite");
        other.button("Retirer la clé d’accès Ma clé").click();
        other.sees("Elle n’ouvrira plus votre compte");
        other.keep("k-remove-wide");
        other.button("Retirer").click();
        other.sees("La clé d’accès est retirée.");
        other.page().locator(".p-top button[lang=en]").click();
        other.sees("Add a passkey");
        other.keep("k-none-wide-en");
      }
      signOut(visitor);
      phone.away();
      visitor.open("/connexion");
      phone.back();
      visitor.button("Me connecter avec une clé d’accès").click();
      visitor.sees("n’ouvre aucun compte");
      visitor.keep("k-unknown-dark");
    }
  }

  @Test
  void who_keeps_a_time_signs_in_by_what_the_browser_proposes() {
    var practice = town.practice("Irène", "Serrure");
    var patient = town.patient("Basile", "Trousseau");
    var start = town.freeTomorrow(practice).get(2);
    try (var visitor = town.visitor()) {
      visitor.authenticator();
      visitor.signIn(patient.email());
      visitor.open("/securite");
      add(visitor, "Portable");
      signOut(visitor);
      visitor.chooses(practice, start);
      visitor.sees(visitor.heading("Pour qui ?"));
      visitor.keep("k-held-wide");
    }
  }

  @Test
  void the_practices_people_have_the_same_page() {
    var practice = town.practice("Solange", "Portier");
    try (var visitor = town.visitor()) {
      visitor.authenticator();
      visitor.page().setViewportSize(1440, 900);
      visitor.signIn(practice.email());
      visitor.link("Sécurité").click();
      add(visitor, "Poste du cabinet");
      visitor.keep("k-staff-wide");
      visitor.page().setViewportSize(390, 844);
      visitor.keep("k-staff");
      visitor.link("Mon espace de travail").click();
      visitor.page().waitForURL("**/agenda**");
    }
  }

  private static void add(Visitor visitor, String name) {
    visitor.button("Ajouter une clé d’accès").click();
    visitor.field("Nom de la clé").fill(name);
    visitor.field("Mot de passe actuel").fill(Town.PASSWORD);
    visitor.button("Ajouter une clé d’accès").click();
    visitor.sees("La clé d’accès « " + name + " » est ajoutée.");
  }

  private static void rename(Visitor visitor) {
    visitor.button("Renommer la clé d’accès Mon téléphone").click();
    visitor.field("Nom de la clé").fill("Ma clé");
    visitor.button("Renommer").click();
    visitor.sees("La clé d’accès est renommée.");
  }

  private static void signOut(Visitor visitor) {
    visitor.button("Se déconnecter").first().click();
    visitor.page().waitForURL("**/");
  }

  private static void dark(Visitor visitor) {
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }
}
