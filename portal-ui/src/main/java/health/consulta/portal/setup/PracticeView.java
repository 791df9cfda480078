package health.consulta.portal.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.patient.Practitioners;
import jakarta.annotation.security.RolesAllowed;

/// The practice around the agenda: its places, who works for it, what it does about missed visits,
/// who else reads its calendar.
@Route(value = "reglages/cabinet", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class PracticeView extends SetUpView {
  private final Places places;
  private final Team team;
  private final MissedRule missed;
  private final CalendarAddress calendar;

  PracticeView(Practitioners names, UserApi users, BookingApi bookings, AgendaApi agendas) {
    super(Room.PRACTICE, names);
    places = new Places(users, this::done);
    team = new Team(users, this::done);
    missed = new MissedRule(bookings, this::done);
    calendar = new CalendarAddress(agendas, this::done);
    lay(new Div(places, team, missed, calendar));
  }

  @Override
  void show(Practitioner of) {
    places.show(of.id());
    team.show(of.id());
    missed.show(of.id());
    calendar.show(of.id());
  }
}
