using System.Runtime.ExceptionServices;

namespace Libvirt.Daemon.Serving;

/// <summary>A driver that starts on a thread of its own while the daemon serves already. Who wants to open it meanwhile waits; all others do not.</summary>
/// <param name="driver">The driver.</param>
internal sealed class StartingDriver(DriverRegistration driver) : DriverRegistration
{
    private readonly ManualResetEventSlim _over = new();
    private ExceptionDispatchInfo? _failure;

    /// <inheritdoc/>
    public override string Name => driver.Name;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Schemes => driver.Schemes;

    /// <inheritdoc/>
    public override bool LocalOnly => driver.LocalOnly;

    /// <inheritdoc/>
    public override bool IsNeeded => _over.IsSet && driver.IsNeeded;

    /// <inheritdoc/>
    public override Action<bool>? ActivityChanged { get => driver.ActivityChanged; set => driver.ActivityChanged = value; }

    /// <inheritdoc/>
    public override string? InhibitionReason => driver.InhibitionReason;

    /// <inheritdoc/>
    public override void ShutDownWithHost(Action<string> tell)
    {
        Wait();
        driver.ShutDownWithHost(tell);
    }

    /// <inheritdoc/>
    public override bool IsSecondary => driver.IsSecondary;

    /// <inheritdoc/>
    public override StorageDriver? Storage
    {
        get
        {
            Wait();
            return driver.Storage;
        }
    }

    /// <summary>Begins the start.</summary>
    public StartingDriver Begin()
    {
        new Thread(StartInDaemon) { IsBackground = true, Name = "start of " + driver.Name }.Start();
        return this;
    }

    /// <summary>Waits for the end of the start.</summary>
    /// <exception cref="LibvirtException">why the driver did not start</exception>
    public void Wait()
    {
        _over.Wait();
        _failure?.Throw();
    }

    /// <inheritdoc/>
    public override void StartInDaemon()
    {
        try
        {
            driver.StartInDaemon();
        }
        catch (Exception e)
        {
            _failure = ExceptionDispatchInfo.Capture(e);
        }
        _over.Set();
    }

    /// <inheritdoc/>
    public override Connection? Open(ConnectionRequest request)
    {
        Wait();
        return driver.Open(request);
    }

    /// <inheritdoc/>
    public override string? Probe() => driver.Probe();
}
