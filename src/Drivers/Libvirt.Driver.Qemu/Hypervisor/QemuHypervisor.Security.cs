using System.Text;
using Libvirt.Documents.HostCapabilities;
using Libvirt.Host;
using Libvirt.Host.Security;

namespace Libvirt.Driver.Qemu.Hypervisor;

public sealed partial class QemuHypervisor
{
    /// <summary>The ways in which guests are kept apart, the first one first, as capabilities tell them.</summary>
    private HostSecurityModel[] HostModels() => host.Configuration.IsPrivileged
        ? [SecurityModels.Primary(KernelFolders.Real), SecurityModels.Owners(host.Configuration.UserId, host.Configuration.GroupId, "kvm", "qemu")]
        : [SecurityModels.Primary(KernelFolders.Real)];

    /// <inheritdoc/>
    public override unsafe SecurityModel NodeGetSecurityModel(Connection conn)
    {
        var primary = HostModels()[0];
        var model = new SecurityModel();
        // SAFETY: the arrays are part of the structure, a local, and as long as the header says.
        Write(new Span<byte>(model.Model, (int)Constants.SecurityModelBuflen), primary.Model!);
        Write(new Span<byte>(model.Doi, (int)Constants.SecurityDoiBuflen), primary.Domain);
        return model;
    }

    /// <inheritdoc/>
    public override SecurityLabel DomainGetSecurityLabel(Domain domain)
    {
        var state = Read(domain);
        return state.Live is { } live ? LabelOf(live, HostModels()[0].Model!) : new();
    }

    /// <inheritdoc/>
    public override SecurityLabel[] DomainGetSecurityLabelList(Domain domain)
        => Read(domain).Live is { } live ? Array.ConvertAll(HostModels(), m => LabelOf(live, m.Model!)) : [];

    /// <summary>The label with which a guest runs; empty for models that have none, and where it runs as the caller.</summary>
    private unsafe SecurityLabel LabelOf(DomainDocument live, string model)
    {
        var label = new SecurityLabel();
        var text = live.SecurityLabels.Find(l => l.Model == model)?.Label ?? (model == "dac" && host.Confinement.OwnerOf(live) is var (user, group) ? $"+{user}:+{group}" : null);
        // SAFETY: the array is part of the structure, a local, and as long as the header says.
        Write(new Span<byte>(label.Label, (int)Constants.SecurityLabelBuflen), text ?? "");
        return label;
    }

    /// <summary>Text with its NUL; what does not fit is an error, never cut.</summary>
    private static void Write(Span<byte> room, string text)
    {
        if (Encoding.UTF8.GetByteCount(text) >= room.Length)
            throw LibvirtException.Internal(ErrorDomain.Qemu, $"security label exceeds maximum length: {room.Length - 1}");
        room[Encoding.UTF8.GetBytes(text, room)] = 0;
    }
}
