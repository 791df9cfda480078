package health.consulta.launcher;

import picocli.CommandLine.Command;

/// Prints who can sign in to the demo data.
@Command(
    name = "demo-accounts",
    description = "Print the accounts of the demo data.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  ./consulta demo-accounts"})
final class DemoAccountsCommand implements Runnable {
  @Override
  public void run() {
    Account.DEMO.forEach(System.out::println);
  }
}
