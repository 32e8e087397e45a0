namespace Libvirt.Library.Opening;

/// <summary>What virInitialize does, explicitly or with the first connection.</summary>
internal static class Startup
{
    private static readonly Lock Gate = new();
    private static bool _done;

    /// <summary>Reads the environment's settings of the log.</summary>
    /// <exception cref="LibvirtException">a setting is malformed; the next call tries again</exception>
    public static void Once()
    {
        if (Volatile.Read(ref _done))
            return;
        lock (Gate)
        {
            if (_done)
                return;
            LogConfiguration.ReadEnvironment();
            Volatile.Write(ref _done, true);
        }
    }
}
