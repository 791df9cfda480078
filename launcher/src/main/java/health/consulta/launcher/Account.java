package health.consulta.launcher;

import java.util.List;

/// Somebody who can sign in to the demo data.
public record Account(String role, String email, String password) {
  private static final String PASSWORD = "Demo-consulta-2026!";

  /// The accounts of the demo data.
  public static final List<Account> DEMO =
      List.of(
          new Account("administrator", "admin@demo.test", PASSWORD),
          new Account("practitioner", "claire.martin@demo.test", PASSWORD),
          new Account("assistant", "sophie.durand@demo.test", PASSWORD),
          new Account("patient", "lea.petit@demo.test", PASSWORD),
          new Account("patient", "hugo.bernard@demo.test", PASSWORD));

  @Override
  public String toString() {
    return "%-14s %-26s %s".formatted(role, email, password);
  }
}
