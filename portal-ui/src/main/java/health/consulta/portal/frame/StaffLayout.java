package health.consulta.portal.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.VaadinServletRequest;
import health.consulta.contract.Role;
import health.consulta.portal.session.Door;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.security.core.context.SecurityContextHolder;

/// The frame of the practice's and the administration's screens: navigation, title, main.
@PermitAll
public final class StaffLayout extends Div implements RouterLayout, AfterNavigationObserver {
  private static final String THEME =
      """
      const page = document.documentElement;
      const dark = page.dataset.theme ? page.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
      page.dataset.theme = dark ? 'light' : 'dark';
      localStorage.setItem('theme', page.dataset.theme);
      """;
  private static final String LANGUAGE =
      """
      document.cookie = 'langue=' + $0 + ';path=/;max-age=31536000;samesite=lax';
      window.location.reload();
      """;

  private final H1 title = new H1();
  private final Main main = new Main();
  private final Nav rail = new Nav();
  private final Nav tabs = new Nav();
  private final Door door;

  StaffLayout(Door door) {
    this.door = door;
    addClassName("s-app");
    main.setId("main");
    main.getElement().setAttribute("tabindex", "-1");
    rail.addClassName("s-rail");
    rail.getElement().setAttribute("aria-label", Words.of("nav.main"));
    tabs.addClassName("s-tabs");
    tabs.getElement().setAttribute("aria-label", Words.of("nav.mobile"));
    var skip = new Anchor("#main", Words.of("nav.skip"));
    skip.addClassName("skip");
    add(skip, rail, header(), main, tabs);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    main.getElement().appendChild(content.getElement());
    if (content instanceof HasDynamicTitle view)
      title.setText(view.getPageTitle().replace(" · Consulta", ""));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var path = event.getLocation().getPath();
    fill(rail, path, false);
    fill(tabs, path, true);
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    attached.getUI().getPage().executeJs("document.documentElement.dataset.accent = 'staff'");
  }

  private static void fill(Nav nav, String path, boolean words) {
    nav.removeAll();
    if (!words) nav.add(mark());
    Room.open().map(room -> room.link(path, words)).forEach(nav::add);
  }

  private static Component mark() {
    var mark = new Span();
    mark.addClassName("s-mark");
    mark.getElement().setAttribute("aria-hidden", "true");
    return mark;
  }

  private Header header() {
    var space = new Span();
    space.addClassName("grow");
    var bar = new Header(title, space, language(), theme(), who(), safety(), leave());
    bar.addClassName("s-bar");
    return bar;
  }

  private static Component language() {
    var english = UI.getCurrent().getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    var button = new NativeButton(english ? "FR" : "EN");
    button.addClickListener(
        clicked -> UI.getCurrent().getPage().executeJs(LANGUAGE, english ? "fr" : "en"));
    Words.name(button, Words.of("nav.language"));
    button.addClassName("quiet");
    return button;
  }

  private static Component theme() {
    var button = iconButton("theme", Words.of("nav.theme"));
    button.addClickListener(clicked -> UI.getCurrent().getPage().executeJs(THEME));
    return button;
  }

  private static Component who() {
    var name = new Span();
    name.addClassName("s-who");
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn)
      name.setText(signedIn.account().firstName() + " " + signedIn.account().lastName());
    return name;
  }

  /// Shared with patients, and so outside of this frame.
  private static Component safety() {
    var link = new Anchor("/securite");
    link.getElement().setAttribute("router-ignore", true);
    link.add(new Icon("shield"));
    Words.name(link, Words.of("safe.title"));
    return link;
  }

  private Component leave() {
    var button = iconButton("leave", Words.of("nav.signOut"));
    button.addClickListener(clicked -> {
      UI.getCurrent().getPage().setLocation("/");
      door.leave(VaadinServletRequest.getCurrent().getHttpServletRequest());
    });
    return button;
  }

  private static NativeButton iconButton(String icon, String words) {
    var button = new NativeButton();
    button.add(new Icon(icon));
    button.addClassName("quiet");
    Words.name(button, words);
    return button;
  }

  private enum Room {
    AGENDA("agenda", "calendar", "nav.agenda"),
    DAY("jour", "user-check", "nav.day"),
    WAITING("attente", "hourglass", "nav.waiting"),
    INBOX("messagerie", "mail", "nav.inbox"),
    SET_UP("reglages/horaires", "clock", "nav.setUp"),
    USERS("admin/users", "users", "nav.users"),
    INVOICES("factures", "receipt", "nav.invoices"),
    TARIFFS("admin/tarifs", "table", "nav.tariffs"),
    ACTS("admin/journal", "history", "nav.acts"),
    MAILS("admin/mails", "mail", "nav.mails"),
    REPORTS("rapports", "chart", "nav.reports");

    private final String path;
    private final String icon;
    private final String key;

    Room(String path, String icon, String key) {
      this.path = path;
      this.icon = icon;
      this.key = key;
    }

    static Stream<Room> open() {
      if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn))
        return Stream.empty();
      return Stream.of(values())
          .filter(room ->
              room == INVOICES
                  || room == REPORTS
                  || signedIn.has(Role.ADMINISTRATOR) == room.path.startsWith("admin"));
    }

    Anchor link(String current, boolean words) {
      var link = new Anchor("/" + path);
      link.getElement().setAttribute("router-link", true);
      link.add(new Icon(icon));
      if (words) link.add(new Span(Words.of(key)));
      else Words.name(link, Words.of(key));
      if (current.equals(path)
          || this == SET_UP && current.startsWith("reglages/")
          || this == INVOICES && MoneyRooms.has(current))
        link.getElement().setAttribute("aria-current", "page");
      return link;
    }
  }
}
