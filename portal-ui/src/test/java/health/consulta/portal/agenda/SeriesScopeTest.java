package health.consulta.portal.agenda;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ChangeSeries.Scope;
import health.consulta.contract.consultation.Slot;
import health.consulta.portal.Practice;
import health.consulta.portal.ScreenTest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeriesScopeTest extends ScreenTest {
  private static final UUID SERIES = Practice.id(90);
  private static final UUID BOOKING = Practice.id(501);

  @Test
  void those_that_follow_are_called_off_with_it_and_what_stays_is_told() {
    chosen(SERIES);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    _setValue(scope(), Scope.FOLLOWING);
    _setValue(_get(_get(CancelDialog.class), TextField.class), "Le praticien est malade");
    _click(_get(_get(CancelDialog.class), Button.class, spec -> spec.withText("Annuler le RDV")));
    var asked = asked("cancel");
    assertThat(asked)
        .isEqualTo(new ChangeSeries(BOOKING, Scope.FOLLOWING, null, "Le praticien est malade"));
    assertThat(NotificationsKt.getNotifications())
        .last()
        .extracting(each -> each.getElement().getProperty("text"))
        .asString()
        .startsWith("1 rendez-vous annulé(s). Reste celui du ");
    _assertNone(CancelDialog.class);
  }

  @Test
  void without_an_answer_it_is_asked_for_again_as_the_same_and_another_wish_is_another() {
    chosen(SERIES);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    _setValue(scope(), Scope.FOLLOWING);
    _setValue(_get(_get(CancelDialog.class), TextField.class), "Le praticien est malade");
    GATEWAY.refuse("POST /api/booking-series/" + SERIES + "/cancel", 503, "UNREACHABLE");
    for (int twice = 0; twice < 2; twice++)
      _click(_get(_get(CancelDialog.class), Button.class, spec -> spec.withText("Annuler le RDV")));
    _setValue(scope(), Scope.ALL);
    _click(_get(_get(CancelDialog.class), Button.class, spec -> spec.withText("Annuler le RDV")));
    var keys =
        GATEWAY.calls.stream()
            .filter(call -> call.line().endsWith("/" + SERIES + "/cancel"))
            .map(call -> String.valueOf(call.key()))
            .toList();
    assertThat(keys).hasSize(3);
    assertThat(keys.get(1)).isEqualTo(keys.get(0));
    assertThat(keys.get(2)).isNotEqualTo(keys.get(0));
  }

  @Test
  @SuppressWarnings({"unchecked", "rawtypes"})
  void all_of_them_are_moved() {
    chosen(SERIES);
    _click(_get(NativeButton.class, spec -> spec.withText("Déplacer")));
    Select<Slot> times =
        _get(_get(MoveDialog.class), Select.class, spec -> spec.withLabel("Heure"));
    var slot = times.getListDataView().getItem(0);
    _setValue(times, slot);
    _setValue(scope(), Scope.ALL);
    _click(_get(_get(MoveDialog.class), Button.class, spec -> spec.withText("Déplacer")));
    assertThat(asked("reschedule"))
        .isEqualTo(new ChangeSeries(BOOKING, Scope.ALL, slot.start(), null));
  }

  @Test
  void one_of_a_series_is_called_off_alone_unless_said_otherwise() {
    chosen(SERIES);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    _setValue(_get(_get(CancelDialog.class), TextField.class), "Le praticien est malade");
    _click(_get(_get(CancelDialog.class), Button.class, spec -> spec.withText("Annuler le RDV")));
    assertThat(GATEWAY.asked()).noneMatch(call -> call.contains("/booking-series/"));
  }

  @Test
  void a_visit_that_stands_alone_is_not_asked_about() {
    chosen(null);
    _click(_get(NativeButton.class, spec -> spec.withText("Annuler le RDV")));
    _assertNone(SeriesScope.class);
  }

  private void chosen(@Nullable UUID series) {
    signIn(Practice.SOPHIE);
    AgendaKit.open();
    practice.series = series;
    var booking = Objects.requireNonNull(practice.move(BOOKING, BookingStatus.CONFIRMED));
    practice.bookings.put(Practice.id(1301), booking);
    AgendaKit.choose("Amandine Roche");
  }

  private static SeriesScope scope() {
    return _get(SeriesScope.class);
  }

  private static ChangeSeries asked(String what) {
    return GATEWAY.calls.stream()
        .filter(call -> call.line().equals("POST /api/booking-series/" + SERIES + "/" + what))
        .findFirst()
        .orElseThrow()
        .body(ChangeSeries.class);
  }
}
