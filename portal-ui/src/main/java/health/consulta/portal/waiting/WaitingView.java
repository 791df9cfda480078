package health.consulta.portal.waiting;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.Page;
import health.consulta.contract.booking.FreedTime;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Trouble;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.Pages;
import health.consulta.portal.gateway.WaitingApi;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who waits for a practitioner, and what became of each time that was freed: to whom it was
/// offered in which order, and why. It follows the agenda, which holds what is offered.
@Route(value = "attente", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class WaitingView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  static final String WHO = "praticien";

  private final WaitingApi waiting;
  private final AgendaApi agendas;
  private final Practitioners names;
  private final OpenScreens screens;
  private final Select<Practitioner> whose = new Select<>();
  private final Paragraph nobody = new Paragraph(Words.of("agenda.none"));
  private final WaitingPeople people = new WaitingPeople(this::remove);
  private final FreedTimes freed = new FreedTimes(this::older);
  private final Trouble trouble = new Trouble(this::read);
  private volatile @Nullable UUID shown; // read on the events' thread
  private @Nullable Read seen;
  private @Nullable Follow<UUID, Read> follow;
  private @Nullable Registration open;

  WaitingView(WaitingApi waiting, AgendaApi agendas, Practitioners names, OpenScreens screens) {
    this.waiting = waiting;
    this.agendas = agendas;
    this.names = names;
    this.screens = screens;
    addClassNames("s-view", "s-await");
    whose.setAriaLabel(Words.of("agenda.practitioner"));
    whose.setItemLabelGenerator(Practitioner::displayName);
    whose.addValueChangeListener(chosen -> {
      if (chosen.isFromClient()) read();
    });
    var tools = new Div(whose);
    tools.addClassName("s-tools");
    nobody.addClassName("s-empty");
    nobody.setVisible(false);
    var work = new Div(people, freed);
    work.addClassName("s-await-work");
    add(tools, trouble, nobody, work);
  }

  @Override
  public String getPageTitle() {
    return Words.of("nav.waiting") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = event.getLocation().getQueryParameters().getSingleParameter(WHO).orElse("");
    try {
      offer(asked);
      read();
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<UUID, Read>(
            attached.getUI(), stale -> fetch(stale.iterator().next()), this::show, trouble::show);
    follow = following;
    open =
        screens.open(event -> {
          if (event instanceof AgendaEvent agenda && agenda.practitionerId().equals(shown))
            following.soon(agenda.practitionerId());
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (open != null) open.remove();
  }

  private void offer(String asked) {
    var mine =
        SignedIn.current().agendas().stream()
            .map(names::of)
            .sorted(Comparator.comparing(Practitioner::lastName))
            .toList();
    whose.setItems(mine);
    whose.setVisible(mine.size() > 1);
    mine.stream()
        .filter(each -> each.id().toString().equals(asked))
        .findFirst()
        .or(() -> mine.stream().findFirst())
        .ifPresent(whose::setValue);
  }

  private void read() {
    nobody.setVisible(whose.isEmpty());
    people.setVisible(!whose.isEmpty());
    freed.setVisible(!whose.isEmpty());
    if (whose.isEmpty()) return;
    if (follow != null) follow.overtaken();
    shown = who();
    try {
      show(fetch(who()));
    } catch (GatewayProblem problem) {
      trouble.show(problem);
    }
  }

  private UUID who() {
    return whose.getValue().id();
  }

  private Read fetch(UUID who) {
    return new Read(
        names.of(who),
        Pages.all(page -> waiting.of(who, page, Pages.SIZE)),
        waiting.record(who, 0, FreedTimes.SHOWN),
        agendas.ownReasons(who).items().stream()
            .collect(toMap(VisitReason::id, VisitReason::name)));
  }

  private void show(Read read) {
    if (!read.who().id().equals(who())) return;
    trouble.over();
    if (read.equals(seen)) return; // who reads on in what was before stays there
    seen = read;
    people.show(read.waiting(), read.practice());
    freed.show(read.freed(), read.practice());
  }

  private void older(int page) {
    try {
      freed.add(waiting.record(who(), page, FreedTimes.SHOWN));
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private void remove(WaitingEntry entry, String name) {
    try {
      waiting.leave(entry.id());
      Words.toast(Words.of("waiting.removed", name));
      read();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  private record Read(
      Practitioner who,
      List<WaitingEntry> waiting,
      Page<FreedTime> freed,
      Map<UUID, String> reasons) {
    PracticeTimes practice() {
      return new PracticeTimes(who, reasons);
    }
  }
}
