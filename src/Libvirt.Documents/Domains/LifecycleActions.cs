namespace Libvirt.Documents.Domains;

/// <summary>What virDomainSetLifecycleAction changes: the ABI counts the actions in another order than documents name them.</summary>
public static class LifecycleActions
{
    /// <summary>The action of a document.</summary>
    /// <param name="action">A value of <see cref="DomainLifecycleAction"/>.</param>
    /// <returns>null when the ABI has no such action</returns>
    public static LifecycleAction? Of(uint action) => (DomainLifecycleAction)action switch
    {
        DomainLifecycleAction.Destroy => LifecycleAction.Destroy,
        DomainLifecycleAction.Restart => LifecycleAction.Restart,
        DomainLifecycleAction.RestartRename => LifecycleAction.RenameRestart,
        DomainLifecycleAction.Preserve => LifecycleAction.Preserve,
        DomainLifecycleAction.CoredumpDestroy => LifecycleAction.CoredumpDestroy,
        DomainLifecycleAction.CoredumpRestart => LifecycleAction.CoredumpRestart,
        _ => null,
    };

    /// <summary>Sets the action of an event; one that the ABI does not have changes nothing.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="what">The event.</param>
    /// <param name="wanted">What is done then.</param>
    public static void Set(DomainDocument definition, DomainLifecycle what, LifecycleAction wanted)
    {
        switch (what)
        {
            case DomainLifecycle.Poweroff:
                definition.OnPoweroff = wanted;
                break;
            case DomainLifecycle.Reboot:
                definition.OnReboot = wanted;
                break;
            case DomainLifecycle.Crash:
                definition.OnCrash = wanted;
                break;
        }
    }
}
