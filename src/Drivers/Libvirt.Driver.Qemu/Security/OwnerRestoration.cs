namespace Libvirt.Driver.Qemu.Security;

/// <summary>A file is given back.</summary>
/// <param name="labels">The files.</param>
/// <param name="remembered">Where the owner before is kept; null when it is not.</param>
/// <param name="path">The file.</param>
/// <param name="owner">Who has it as long as the guest uses it.</param>
internal sealed class OwnerRestoration(IFileLabels labels, RememberedLabels? remembered, string path, DacLabel owner) : LabelChange(path, remembered is not null)
{
    /// <inheritdoc/>
    public override void Apply()
    {
        if (labels.OwnerOf(Path) is not { } present)
            return; // the file is gone: nothing is to be given back
        // A start or an end that came half way: this file was never given to the guest, or is given back already.
        if (remembered?.HasRecord(Path) is { } hasRecord ? !hasRecord : new DacLabel(present.User, present.Group) != owner)
            return;
        var before = new DacLabel(0, 0); // root gets what nobody is known to have had
        if (remembered?.Recall(Path, out var label) is { } left)
        {
            if (left > 0)
                return; // others use it
            if (label is not null)
                before = DacLabel.Parse(label);
        }
        if (OwnerChange.Give(labels, Path, before) is var error and not 0)
            throw LibvirtException.System(ErrorDomain.Security, error, $"unable to set user and group to '{before.UserId}:{before.GroupId}' on '{Path}'");
    }

    /// <summary>Giving back is not undone: a failure leaves the others given back.</summary>
    public override void Revert()
    {
    }
}
