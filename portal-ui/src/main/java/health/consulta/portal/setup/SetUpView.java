package health.consulta.portal.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A screen of the set-up: whose it is, the way to the others, and what it says while a service is
/// away.
abstract class SetUpView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private final Room room;
  private final Practitioners names;
  private final Div tools = new Div();
  private final Div trouble = new Div();
  private final Span troubled = new Span();
  private final Div work = new Div();
  private String asked = "";
  private @Nullable Practitioner who;

  SetUpView(Room room, Practitioners names) {
    this.room = room;
    this.names = names;
    addClassName("s-setup");
    tools.addClassName("s-tools");
    trouble.addClassName("s-banner");
    trouble.getElement().setAttribute("role", "alert");
    trouble.add(
        new Icon("offline"),
        troubled,
        new NativeButton(Words.of("action.retry"), clicked -> read()));
    trouble.setVisible(false);
    work.addClassName("s-setup-work");
    add(tools, trouble, work);
  }

  /// Reads what is stored and shows it.
  ///
  /// @throws GatewayProblem when it cannot be read
  abstract void show(Practitioner of);

  @Override
  public final String getPageTitle() {
    return Words.of("setup.title") + " · Consulta";
  }

  @Override
  public final void beforeEnter(BeforeEnterEvent event) {
    asked = event.getLocation().getQueryParameters().getSingleParameter(Room.WHO).orElse("");
    read();
  }

  final void read() {
    try {
      var mine = mine();
      who =
          mine.stream()
              .filter(each -> each.id().toString().equals(asked))
              .findFirst()
              .orElse(mine.isEmpty() ? null : mine.getFirst());
      head(mine);
      work.setVisible(who != null);
      if (who != null) show(who);
      trouble.setVisible(false);
    } catch (GatewayProblem problem) {
      troubled.setText(Words.of(problem));
      trouble.setVisible(true);
    }
  }

  final void lay(Component... parts) {
    work.add(parts);
  }

  /// At the practice.
  static LocalDate today(Practitioner who, Clock clock) {
    return LocalDate.now(clock.withZone(ZoneId.of(who.locations().getFirst().zone())));
  }

  final Practitioner who() {
    return Objects.requireNonNull(who, "nobody's set-up is shown");
  }

  /// What is done to the set-up; a refusal is said and leaves what was typed.
  final boolean done(Runnable act) {
    try {
      act.run();
      return true;
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return false;
    }
  }

  private void head(List<Practitioner> mine) {
    tools.removeAll();
    if (mine.isEmpty()) tools.add(new Paragraph(Words.of("agenda.none")));
    else if (mine.size() > 1) tools.add(choice(mine));
    tools.add(Room.nav(room, who == null ? null : who.id()));
  }

  private Select<Practitioner> choice(List<Practitioner> mine) {
    var choice = new Select<Practitioner>();
    choice.setAriaLabel(Words.of("agenda.practitioner"));
    choice.setItems(mine);
    choice.setItemLabelGenerator(Practitioner::displayName);
    choice.setValue(who);
    choice.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) room.open(chosen.getValue().id());
    });
    return choice;
  }

  private List<Practitioner> mine() {
    return SignedIn.current().agendas().stream()
        .map(names::of)
        .sorted(Comparator.comparing(Practitioner::lastName))
        .toList();
  }
}
