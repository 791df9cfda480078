package health.consulta.user.web;

import health.consulta.contract.Items;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.kit.security.Caller;
import health.consulta.user.views.OwnViews;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How who asks wants to see the lists of the practice's screens.
@RestController
@RequestMapping("/api/users/me/views")
@PreAuthorize("hasAnyRole('PRACTITIONER', 'ASSISTANT', 'ADMINISTRATOR')")
class ViewsController {
  private final OwnViews views;

  ViewsController(OwnViews views) {
    this.views = views;
  }

  @GetMapping
  Items<SavedView> views(@RequestParam String screen, Caller caller) {
    return new Items<>(views.of(caller.id(), screen));
  }

  /// The id is the caller's choice, so that saving twice saves once.
  @PutMapping("/{id}")
  SavedView save(@PathVariable UUID id, @RequestBody @Valid SaveView view, Caller caller) {
    return views.save(caller.id(), id, view);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, Caller caller) {
    views.remove(caller.id(), id);
  }
}
