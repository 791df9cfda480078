package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What was booked is in the reports, and they equal all that happened so far, whoever died of
/// those who tell it and those who listen.
@ExtendWith(SharedTown.class)
class ReportJourneyIT {
  private static final String FILE = "/fichiers/rapports/activity.xlsx?by=DAY&from=%1$s&to=%1$s";

  private final Town town;

  ReportJourneyIT(Town town) {
    this.town = town;
  }

  @Test
  void an_administrator_reads_a_figure_its_rows_and_has_all_compared_with_the_events() {
    var practice = town.practice("Renée", "Rapport");
    var patient = town.patient("Léon", "Chiffre");
    town.booked(practice, patient, town.freeTomorrow(practice).getFirst());
    try (var administrator = town.visitor();
        var other = town.visitor()) {
      var account = town.platform().accounts().getFirst();
      administrator.signIn(account.email(), account.password());
      administrator.open("/rapports");
      var last = administrator.field("Au");
      last.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(Town.tomorrow()));
      last.press("Enter");
      administrator.page().locator("vaadin-select").first().click();
      administrator.option("Praticien").click();
      var figure = "Réservés, " + practice.name() + " : 1. Voir les lignes";
      administrator.sees(administrator.button(figure));
      administrator.keep("r-reports");
      administrator.button(figure).click();
      administrator.sees(administrator.heading("Réservés, " + practice.name()));
      administrator.sees("1 sur 1");

      administrator.button("Vérifier les chiffres").click();
      var told = administrator.page().getByRole(AriaRole.STATUS);
      told.filter(
              new Locator.FilterOptions()
                  .setHasText(Pattern.compile("comparés|écarts|jusqu’au bout")))
          .waitFor();
      assertThat(told.textContent()).contains("aucune différence");
      administrator.keep("r-verified");

      var file = FILE.formatted(Town.tomorrow());
      var book = administrator.page().request().get(file);
      assertThat(book.status()).isEqualTo(200);
      assertThat(book.body()).startsWith('P', 'K');
      other.signIn(patient.email());
      assertThat(other.page().request().get(file).status()).isEqualTo(403);
    }
  }
}
