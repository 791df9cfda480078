package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaletteTest extends ScreenTest {
  @BeforeEach
  void a_secretary_presses_control_k() {
    signIn(Practice.SOPHIE);
    AgendaKit.open();
    AgendaKit.press(Keys.Key.PALETTE);
  }

  @Test
  void a_written_date_is_jumped_to() {
    assertThat(found("27 nov"))
        .extracting(Palette.Command::words)
        .containsExactly("vendredi 27 novembre 2026");
    _setValue(field(), found("27 nov").getFirst());
    assertThat(AgendaKit.pictures().getFirst().path("label").asString()).startsWith("vendredi 27");
    _assertNone(Palette.class);
  }

  @Test
  void an_act_is_found_by_its_name_whatever_the_accents() {
    assertThat(found("annuler")).hasSize(1);
    _setValue(field(), found("racc").getFirst());
    _assertOne(KeysDialog.class);
  }

  @Test
  void a_patient_s_visits_are_shown_and_one_of_them_opened_in_the_agenda() {
    assertThat(found("p")).allMatch(each -> each.kind().equals("Action"));
    _setValue(field(), found("petit").getFirst());
    var dialog = _get(VisitsDialog.class);
    assertThat(_find(dialog, NativeButton.class)).hasSize(2);
    assertThat(_find(dialog, Paragraph.class))
        .extracting(Paragraph::getText)
        .anyMatch(words -> words.matches("Reste à payer : 25,00.€ \\(1 facture\\(s\\)\\)\\."));
    _click(_find(dialog, NativeButton.class).getFirst());
    _assertNone(VisitsDialog.class);
    assertThat(AgendaKit.pictures()).hasSize(2);
    assertThat(AgendaKit.pictures().getFirst().path("label").asString()).startsWith("vendredi 27");
  }

  @Test
  void without_the_gateway_it_says_so_and_dates_still_work() {
    GATEWAY.goDown();
    assertThat(found("petit")).isEmpty();
    assertThat(found("demain")).hasSize(1);
  }

  @Test
  void the_month_shows_how_many_come_and_opens_a_day() {
    _get(Palette.class).close();
    AgendaKit.press(Keys.Key.MONTH);
    assertThat(_find(H2.class)).extracting(H2::getText).contains("Novembre 2026");
    var month = _get(MonthGrid.class);
    var days = _find(month, NativeButton.class);
    assertThat(days).hasSize(42);
    assertThat(days.get(29).getElement().getTextRecursively())
        .startsWith("mardi 24 novembre 2026")
        .contains("Martin 8");
    _click(days.get(30));
    _assertOne(MiniMonth.class);
    assertThat(AgendaKit.pictures().getFirst().path("label").asString()).startsWith("mercredi 25");
  }

  @Test
  void the_small_month_is_leafed_through_and_jumps() {
    _get(Palette.class).close();
    var mini = _get(MiniMonth.class);
    _click(_find(mini, NativeButton.class).get(1));
    assertThat(mini.getElement().getTextRecursively()).contains("décembre 2026");
    _click(_find(mini, NativeButton.class).get(2));
    assertThat(AgendaKit.pictures().getFirst().path("label").asString()).startsWith("lundi 30");
  }

  private static List<Palette.Command> found(String words) {
    ComboBoxKt.setUserInput(field(), words);
    return ComboBoxKt.getSuggestionItems(field());
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Palette.Command> field() {
    return _get(_get(Palette.class), ComboBox.class);
  }
}
