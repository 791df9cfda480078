package health.consulta.user.views;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.user.Api;
import health.consulta.user.WholeService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/// How people want to see their lists again, kept for each of them.
@WholeService
class SavedViewsIT {
  private static final String MINE = "/api/users/me/views";

  @Autowired private Api api;
  @Autowired private JsonMapper json;

  @Test
  void a_view_is_saved_once_changed_and_removed() {
    var screen = "liste-une";
    var id = UUID.randomUUID();
    assertThat(save(id, view(screen, "Impayées 📌", "number", "due"))).hasStatus(200);
    assertThat(save(id, view(screen, "Impayées 📌", "number", "due"))).hasStatus(200);
    var changed = view(screen, "Impayées", "due");
    assertThat(save(id, changed)).hasStatus(200);
    assertThat(list(screen)).containsExactly(new SavedView(id, changed));
    assertThat(list("liste-autre")).isEmpty();
    assertThat(remove(id, api.administrator())).hasStatus(204);
    assertThat(list(screen)).isEmpty();
    assertThat(remove(id, api.administrator())).hasStatus(404);
  }

  @Test
  void a_name_is_given_once_for_a_list() {
    var screen = "liste-deux";
    save(UUID.randomUUID(), view(screen, "Été", "number"));
    var other = UUID.randomUUID();
    var taken = save(other, view(screen, "ete", "number"));
    assertThat(taken).hasStatus(409);
    assertThat(api.code(taken)).isEqualTo("VIEW_NAME_TAKEN");
    assertThat(save(other, view(screen, "Hiver", "number"))).hasStatus(200);
    assertThat(api.code(save(other, view(screen, "Été", "number")))).isEqualTo("VIEW_NAME_TAKEN");
    assertThat(list(screen)).extracting(each -> each.view().name()).containsExactly("Été", "Hiver");
  }

  @Test
  void the_same_asked_eight_times_at_once_is_saved_once() throws Exception {
    var screen = "liste-trois";
    var id = UUID.randomUUID();
    var token = api.administrator();
    var wish = view(screen, "", "number");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> ask = () -> api.put(MINE + "/" + id, wish, token).getResponse().getStatus();
      for (var answer : threads.invokeAll(IntStream.range(0, 8).mapToObj(n -> ask).toList()))
        assertThat(answer.get()).isEqualTo(200);
    }
    assertThat(list(screen)).containsExactly(new SavedView(id, wish));
  }

  @Test
  void a_screen_that_is_no_list_keeps_its_filters_alone() {
    var id = UUID.randomUUID();
    var plain = view("sans-liste", "Par mois");
    assertThat(save(id, plain)).hasStatus(200);
    assertThat(list("sans-liste")).containsExactly(new SavedView(id, plain));
  }

  @Test
  void a_list_has_a_last_view() {
    var screen = "liste-quatre";
    for (int n = 0; n < OwnViews.MOST; n++)
      assertThat(save(UUID.randomUUID(), view(screen, "Vue " + n, "number"))).hasStatus(200);
    var beyond = save(UUID.randomUUID(), view(screen, "Une de trop", "number"));
    assertThat(beyond).hasStatus(409);
    assertThat(api.code(beyond)).isEqualTo("TOO_MANY_VIEWS");
    assertThat(list(screen)).hasSize(OwnViews.MOST);
  }

  @Test
  void nobody_reaches_the_views_of_another() {
    var id = UUID.randomUUID();
    var view = view("liste-cinq", "À moi", "number");
    save(id, view);
    var patient = api.tokens(api.patient()).accessToken();
    assertThat(api.get(MINE + "?screen=liste-cinq", patient)).hasStatus(403);
    assertThat(api.put(MINE + "/" + id, view, patient)).hasStatus(403);
    assertThat(api.get(MINE + "?screen=liste-cinq", null)).hasStatus(401);
    assertThat(list("liste-cinq")).hasSize(1);
  }

  @Test
  void what_is_no_view_is_refused() {
    var id = UUID.randomUUID();
    assertThat(save(id, view("Liste Six", "", "number"))).hasStatus(400);
    assertThat(save(id, view("liste-six", "n".repeat(61), "number"))).hasStatus(400);
    var filters = Map.of("status", "x".repeat(101));
    var huge = new SaveView("liste-six", "", List.of("number"), null, false, filters);
    assertThat(save(id, huge)).hasStatus(400);
    assertThat(api.put(MINE + "/keine-id", huge, api.administrator())).hasStatus(400);
    assertThat(list("liste-six")).isEmpty();
  }

  private static SaveView view(String screen, String name, String... columns) {
    return new SaveView(
        screen, name, List.of(columns), "due", true, Map.of("status", "OPEN", "from", "-30"));
  }

  private MvcTestResult save(UUID id, SaveView view) {
    return api.put(MINE + "/" + id, view, api.administrator());
  }

  private MvcTestResult remove(UUID id, String token) {
    return api.send(HttpMethod.DELETE, MINE + "/" + id, null, token);
  }

  private List<SavedView> list(String screen) {
    var found = api.get(MINE + "?screen=" + screen, api.administrator());
    var items = json.readTree(found.getResponse().getContentAsByteArray()).path("items");
    return items.valueStream().map(item -> json.convertValue(item, SavedView.class)).toList();
  }
}
