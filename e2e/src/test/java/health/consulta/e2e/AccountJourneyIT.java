package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What belongs to a patient: money, safety and data; on a phone and on a desk, in both languages.
@ExtendWith(SharedTown.class)
class AccountJourneyIT {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Town town;

  AccountJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void a_patient_protects_the_account_by_one_time_codes() {
    var patient = town.patient("Sarah", "Prudente");
    String recovery;
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.signIn(patient.email());
      visitor.open("/nulle-part");
      visitor.sees(visitor.heading("Cette page n’existe pas ou plus"));
      visitor.keep("a-nowhere");
      visitor.open("/compte");
      visitor.sees(visitor.heading("Mon compte"));
      visitor.keep("a-account");
      visitor.link("Sécurité").click();
      visitor.sees("Cet appareil");
      visitor.sees("Chrome, Linux");
      visitor.keep("a-safety");
      visitor.button("Activer le code à usage unique").click();
      visitor.field("Mot de passe actuel").fill(Town.PASSWORD);
      visitor.button("Activer le code à usage unique").click();
      visitor.sees("Lisez ce code");
      visitor.keep("a-authenticator");
      var secret = visitor.page().locator("code").textContent().replace(" ", "");
      visitor.field("Code à usage unique").fill(code(secret, 0));
      visitor.button("Confirmer").click();
      visitor.sees("Vos codes de secours");
      dark(visitor);
      visitor.keep("a-recovery-dark");
      recovery = visitor.page().locator("code").first().textContent();
      visitor.button("Je les ai gardés").click();
      visitor.sees("Codes de secours restants : 10");
      visitor.keep("a-safety-on-dark");
      visitor.page().getByRole(AriaRole.BUTTON, named("Se déconnecter")).first().click();
      visitor.page().waitForURL(Pattern.compile("/$"));
      visitor.open("/connexion");
      visitor.fillSignIn(patient.email());
      visitor.sees("Saisissez aussi le code");
      visitor.keep("a-code-dark");
      visitor.field("Code à usage unique").fill(code(secret, 1));
      visitor.button("Me connecter").click();
      visitor.page().waitForURL(url -> !url.contains("/connexion"));
    }
    try (var another = town.visitor()) {
      another.open("/connexion");
      another.fillSignIn(patient.email());
      another.field("Code à usage unique").fill(recovery);
      another.button("Me connecter").click();
      another.page().waitForURL(url -> !url.contains("/connexion"));
    }
  }

  @Test
  void money_and_data_in_both_languages_on_phone_and_desk() throws IOException {
    var patient = town.patient("Denis", "Curieux");
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(1440, 900);
      visitor.signIn(patient.email());
      visitor.open("/paiements");
      visitor.sees("Pas encore de facture");
      visitor.keep("a-money-wide");
      visitor.open("/mes-donnees");
      var button = visitor.button("Télécharger mes données");
      var download = visitor.page().waitForDownload(button::click);
      visitor.sees("Le fichier est prêt");
      visitor.keep("a-data-wide");
      assertThat(names(download.path()))
          .contains("compte.json", "visites.json", "reponses.json", "factures.json");
      visitor.page().locator(".p-top button[lang=en]").click();
      visitor.sees("Take my data along");
      visitor.keep("a-data-wide-en");
      dark(visitor);
      visitor.page().setViewportSize(390, 844);
      visitor.keep("a-data-en-dark");
      visitor.open("/paiements");
      visitor.sees("No invoice yet");
      visitor.keep("a-money-en-dark");
      visitor.open("/securite");
      visitor.sees("This device");
      visitor.keep("a-safety-en-dark");
      visitor.page().setViewportSize(1440, 900);
      visitor.keep("a-safety-wide-en-dark");
    }
  }

  @Test
  void a_patient_sees_who_read_them_and_closes_the_account_for_good() {
    var practice = town.practice("Lise", "Discrète");
    var patient = town.patient("Marc", "Sortant");
    var start = town.freeTomorrow(practice).getFirst();
    var booking = town.booked(practice, patient, start);
    var doctor = town.token(practice.email(), Town.PASSWORD);
    town.api().get("/api/bookings/" + booking, doctor);
    try (var visitor = town.visitor()) {
      visitor.page().setViewportSize(390, 844);
      visitor.signIn(patient.email());
      visitor.open("/acces");
      visitor.sees("Lise Discrète");
      visitor.keep("a-access");
      visitor.open("/profil");
      visitor.field("Prénom").fill("Marc-Antoine");
      visitor.button("Enregistrer").click();
      visitor.sees("C’est enregistré");
      visitor.keep("a-profile");
      visitor.open("/compte");
      visitor.sees("Marc-Antoine Sortant");
      visitor.open("/mes-donnees");
      visitor.button("Fermer mon compte").click();
      visitor.sees("Aucun soin ne vous a été donné ici");
      visitor.field("Mot de passe actuel").fill(Town.PASSWORD);
      dark(visitor);
      visitor.keep("a-close-dark");
      visitor.button("Fermer pour de bon").click();
      visitor.sees("Votre compte est fermé");
      visitor.keep("a-closed-dark");
      visitor.link("Revenir à l’accueil").click();
      visitor.sees(visitor.link("Se connecter"));
      visitor.open("/connexion");
      visitor.fillSignIn(patient.email());
      visitor.sees("E-mail ou mot de passe incorrect");
    }
    town.mailbox().arrives(patient.email(), "Votre compte est fermé");
    await().atMost(Town.SOON).until(() -> town.freeTomorrow(practice).contains(start));
    var closed = town.api().get("/api/bookings/" + booking, doctor);
    assertThat(closed.path("status").asString()).isEqualTo("CANCELLED");
  }

  private static void dark(Visitor visitor) {
    visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private static List<String> names(java.nio.file.Path file) throws IOException {
    var names = new ArrayList<String>();
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
        names.add(entry.getName());
    }
    return names;
  }

  /// As an authenticator shows it (RFC 6238).
  ///
  /// @param later in steps of thirty seconds: a code is good once
  private static String code(String secret, int later) {
    var bits = new StringBuilder();
    for (var letter : secret.toCharArray())
      bits.append(Integer.toBinaryString(32 + ALPHABET.indexOf(letter)).substring(1));
    var key = new byte[bits.length() / 8];
    for (int n = 0; n < key.length; n++)
      key[n] = (byte) Integer.parseInt(bits.substring(n * 8, n * 8 + 8), 2);
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var step = Town.CLOCK.instant().getEpochSecond() / 30 + later;
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      var number = ByteBuffer.wrap(hash).getInt(hash[19] & 0xf) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
