using Libvirt.Host;
using Libvirt.Host.Accounts;
using Libvirt.Host.Processes;

namespace Libvirt.Driver.Qemu.Security;

/// <summary>Discretionary access control: guests run as a user, and their files belong to that user meanwhile.</summary>
/// <param name="settings">What qemu.conf says.</param>
/// <param name="labels">The files.</param>
public sealed class DacDriver(DacSettings settings, IFileLabels labels) : ISecurityDriver
{
    private const string Name = "dac";
    private readonly RememberedLabels _remembered = new(labels, Name, settings.BootTime);

    /// <inheritdoc/>
    public string Model => Name;

    /// <inheritdoc/>
    public void Prepare(DomainDocument guest)
    {
        var label = guest.SecurityLabels.Find(l => l.Model == Name);
        if (label is null)
            guest.SecurityLabels.Add(label = new() { Model = Name, Type = SecurityLabelType.Dynamic, Relabel = true });
        switch (label.Type)
        {
            case SecurityLabelType.None:
                return;
            case SecurityLabelType.Static when label.Label is null:
                throw LibvirtException.Internal(ErrorDomain.Security, $"missing label for static security driver in domain {guest.Name}");
            case SecurityLabelType.Static:
                _ = DacLabel.Parse(label.Label);
                return;
            case SecurityLabelType.Dynamic when label.Label is not null && label.BaseLabel is null && label.ImageLabel is not null:
                break; // it runs already: another daemon made the label
            default:
                label.Label = label.BaseLabel ?? new DacLabel(settings.UserId, settings.GroupId).ToString();
                break;
        }
        _ = DacLabel.Parse(label.Label);
        label.ImageLabel = label.Label;
        label.Relabel ??= true;
    }

    /// <inheritdoc/>
    public void Release(DomainDocument guest)
    {
        // A user is not used up: nothing was taken for one guest alone.
    }

    /// <inheritdoc/>
    public ProcessSurroundings Confine(DomainDocument guest, ProcessSurroundings surroundings)
    {
        var (user, group) = LabelOf(guest);
        return surroundings with
        {
            Credentials = new(user, group, Users.GroupsOf(user, group)),
            Capabilities = surroundings.Capabilities ?? CapabilitySet.None,
        };
    }

    /// <inheritdoc/>
    public LabelChange? Label(DomainDocument guest, GuestFile file, bool hasNamespace)
    {
        if (OwnerOf(guest, file) is not { } owner || (file.IsNamespaceOnly && !hasNamespace))
            return null;
        return new OwnerChange(labels, settings.Remembers && IsRemembered(file) ? _remembered : null, file.Path, owner);
    }

    /// <inheritdoc/>
    public LabelChange? Restore(DomainDocument guest, GuestFile file)
    {
        // What is shared others may still use, and what exists in the namespace only goes with it.
        return OwnerOf(guest, file) is not { } owner || !IsRemembered(file) ? null : new OwnerRestoration(labels, settings.Remembers ? _remembered : null, file.Path, owner);
    }

    /// <summary>The user and group of a guest.</summary>
    /// <exception cref="LibvirtException">VIR_ERR_INVALID_ARG: the label of the definition names nobody</exception>
    public DacLabel LabelOf(DomainDocument guest)
        => guest.SecurityLabels.Find(l => l.Model == Name) is { Label: { } text } ? DacLabel.Parse(text) : new(settings.UserId, settings.GroupId);

    private static bool IsRemembered(GuestFile file) => !file.IsShared && !file.IsNamespaceOnly;

    /// <summary>Who a file is to belong to; null when it is left alone.</summary>
    private DacLabel? OwnerOf(DomainDocument guest, GuestFile file)
    {
        if (!settings.ChangesOwners || !file.IsLabelled)
            return null;
        foreach (var own in file.Labels)
        {
            if (own.Model is not (null or Name))
                continue;
            if (own.Relabel == false || own.LabelSkip == true)
                return null;
            if (own.Label is { } text)
                return DacLabel.Parse(text);
        }
        var general = guest.SecurityLabels.Find(l => l.Model == Name);
        if (general is { Relabel: false } or { Type: SecurityLabelType.None })
            return null;
        return (file.IsImage ? general?.ImageLabel : null) is { } image ? DacLabel.Parse(image) : LabelOf(guest);
    }
}
