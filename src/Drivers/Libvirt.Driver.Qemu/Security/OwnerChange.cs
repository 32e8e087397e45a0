namespace Libvirt.Driver.Qemu.Security;

/// <summary>A file is given to a guest.</summary>
/// <param name="labels">The files.</param>
/// <param name="remembered">Where the owner before is kept; null when it is not.</param>
/// <param name="path">The file.</param>
/// <param name="owner">Who gets it.</param>
internal sealed class OwnerChange(IFileLabels labels, RememberedLabels? remembered, string path, DacLabel owner) : LabelChange(path, remembered is not null)
{
    private const int NoEntry = 2, NotSupported = 95, Invalid = 22, NotPermitted = 1, ReadOnlyFileSystem = 30;
    private static readonly LogSource Log = new("security");
    private DacLabel? _before;
    private bool _counted;

    /// <inheritdoc/>
    public override void Apply()
    {
        if (labels.OwnerOf(Path) is not { } before)
            throw LibvirtException.System(ErrorDomain.Security, NoEntry, $"unable to stat: {Path}");
        _before = new(before.User, before.Group);
        if (remembered?.Remember(Path, _before.Value.ToString()) is { } count)
        {
            _counted = true;
            // The second guest must not take the file away from the first.
            if (count > 1 && _before != owner)
            {
                Uncount();
                throw LibvirtException.OperationInvalid(ErrorDomain.Security, $"Setting different DAC user or group on {Path} which is already in use");
            }
        }
        if (Give(labels, Path, owner) is var error and not 0)
        {
            Uncount();
            throw LibvirtException.System(ErrorDomain.Security, error, $"unable to set user and group to '{owner.UserId}:{owner.GroupId}' on '{Path}'");
        }
    }

    /// <inheritdoc/>
    public override void Revert()
    {
        if (_before is not { } before)
            return;
        bool isLast = !_counted || remembered!.Recall(Path, out _) is null or 0;
        if (isLast && Give(labels, Path, before) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.Security, error, $"unable to set user and group to '{before.UserId}:{before.GroupId}' on '{Path}'");
    }

    /// <summary>Changes the owner. File systems that have no owners, or do not let us change them, are none of our business: QEMU will find out whether it can open the file.</summary>
    /// <returns>0, else errno</returns>
    public static int Give(IFileLabels labels, string path, DacLabel owner)
    {
        int error = labels.Change(path, owner.UserId, owner.GroupId);
        if (error is not (NotSupported or Invalid or NotPermitted or ReadOnlyFileSystem))
            return error;
        Log.Info($"the owner of {path} cannot be set to {owner}: errno {error}");
        return 0;
    }

    private void Uncount()
    {
        if (_counted)
            _ = remembered!.Recall(Path, out _);
        _counted = false;
    }
}
