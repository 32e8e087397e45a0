namespace Libvirt.Driver.Test;

public sealed partial class TestHypervisor
{
    private const int LargestSignal = 64;

    /// <inheritdoc/>
    public override string DomainGetHostname(Domain domain, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetHostname");
        return ReadActive(domain).Definition.Name + "host";
    }

    /// <inheritdoc/>
    public override DomainFSInfo[] DomainGetFSInfo(Domain dom, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetFSInfo");
        foreach (var disk in ReadActive(dom).Definition.Devices.Disks)
            if (disk.Device is null or Documents.Domains.DiskDevice.Disk && disk.Target?.Device is { } target)
                return [new("/", target + "1", "ext4", [target]), new("/boot", target + "2", "ext4", [target])];
        return [];
    }

    /// <inheritdoc/>
    public override int DomainFSFreeze(Domain dom, string[] mountpoints, uint flags)
    {
        Flags.Check(flags, 0, "testDomainFSFreeze");
        return SetFrozen(dom, mountpoints, frozen: true);
    }

    /// <inheritdoc/>
    public override int DomainFSThaw(Domain dom, string[] mountpoints, uint flags)
    {
        Flags.Check(flags, 0, "testDomainFSThaw");
        return SetFrozen(dom, mountpoints, frozen: false);
    }

    /// <inheritdoc/>
    public override void DomainFSTrim(Domain dom, string? mountPoint, ulong minimum, uint flags)
    {
        Flags.Check(flags, 0, "testDomainFSTrim");
        _ = ReadActive(dom);
        if (mountPoint is not (null or "/" or "/boot"))
            throw Failure.Operation($"mount point not found: {mountPoint}");
    }

    /// <summary>Freezes or thaws; gives how many file systems changed.</summary>
    private int SetFrozen(Domain domain, string[] mountpoints, bool frozen)
    {
        using var job = WriteActive(domain);
        var now = job.State.Frozen;
        int changed = 0;
        foreach (var mountpoint in mountpoints.Length == 0 ? ["/", "/boot"] : mountpoints)
            switch (mountpoint)
            {
                case "/":
                    changed += now.Root == frozen ? 0 : 1;
                    now.Root = frozen;
                    break;
                case "/boot":
                    changed += now.Boot == frozen ? 0 : 1;
                    now.Boot = frozen;
                    break;
                default:
                    throw Failure.Operation($"mount point not found: {mountpoint}");
            }
        job.State = job.State with { Frozen = now };
        return changed;
    }

    /// <inheritdoc/>
    public override (long Seconds, uint Nseconds) DomainGetTime(Domain dom, uint flags)
    {
        Flags.Check(flags, 0, "testDomainGetTime");
        var state = Read(dom);
        if (state.State != DomainState.Running)
            throw Failure.Operation("domain is not running");
        return state.Clock;
    }

    /// <inheritdoc/>
    public override void DomainSetTime(Domain dom, long seconds, uint nseconds, uint flags)
    {
        Flags.Check(flags, (uint)DomainSetTimeFlags.TimeSync, "testDomainSetTime");
        using var job = WriteActive(dom);
        job.State = job.State with { Clock = (seconds, nseconds) };
    }

    /// <inheritdoc/>
    public override void DomainSetUserPassword(Domain dom, string user, string password, uint flags)
    {
        Flags.Check(flags, (uint)DomainSetUserPasswordFlags.PasswordEncrypted, "testDomainSetUserPassword");
        _ = ReadActive(dom);
    }

    /// <inheritdoc/>
    public override void DomainSendKey(Domain domain, uint codeset, uint holdtime, uint[] keycodes, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSendKey");
        _ = ReadActive(domain);
        var set = KeyCodes.Set(codeset);
        foreach (uint key in keycodes)
            if (!set.Contains(key))
                throw Failure.Internal($"invalid keycode {key} of {set.Name} codeset");
    }

    /// <inheritdoc/>
    public override void DomainSendProcessSignal(Domain domain, long pidValue, uint signum, uint flags)
    {
        Flags.Check(flags, 0, "testDomainSendProcessSignal");
        if (pidValue != 1)
            throw Failure.Argument("only sending a signal to pid 1 is supported");
        if (signum > LargestSignal)
            throw Failure.Argument($"signum value {(int)signum} is out of range");
        _ = Read(domain);
    }
}
