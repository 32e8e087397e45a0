namespace Libvirt.Documents.Domains;

/// <summary>What happens at the end of a guest.</summary>
internal static class LifecycleChecks
{
    public static void Run(DomainDocument domain)
    {
        Check("poweroff", domain.OnPoweroff);
        Check("reboot", domain.OnReboot);
    }

    /// <summary>Only a guest that crashed leaves a core.</summary>
    private static void Check(string name, LifecycleAction? action)
    {
        if (action is LifecycleAction.CoredumpDestroy or LifecycleAction.CoredumpRestart)
            throw DomainValidation.Unsupported($"Lifecycle event '{name}' doesn't support '{LifecycleActionNames.Text(action.Value)}' action");
    }
}
