using System.Globalization;
using Libvirt.Documents.Domains.Status.Qemu;
using Libvirt.Driver.Qemu.CommandLine;
using Libvirt.Driver.Qemu.CommandLine.Blocks;

namespace Libvirt.Driver.Qemu.Preparation;

/// <summary>Names of the nodes and objects of one image.</summary>
internal static class ImagePreparation
{
    /// <summary>Names them.</summary>
    /// <param name="plan">The guest's.</param>
    /// <param name="disk">The disk of the image; null for firmware and devices of the host.</param>
    /// <param name="image">The image.</param>
    /// <returns>number of the image</returns>
    public static uint Run(LaunchPlan plan, Disk? disk, BlockImage image)
    {
        uint number = plan.Counters.NextNode();
        Run(plan, disk, image, string.Create(CultureInfo.InvariantCulture, $"libvirt-{number}"));
        return number;
    }

    /// <summary>Names them after a prefix of the caller's.</summary>
    public static void Run(LaunchPlan plan, Disk? disk, BlockImage image, string prefix)
    {
        var names = image.Owner.PrivateData ??= new();
        names.Nodes.Add(new() { Type = BlockNodeNames.Storage, Name = prefix + "-storage" });
        if (image.Source.Slices.Count > 0)
            names.Nodes.Add(new() { Type = BlockNodeNames.Slice, Name = prefix + "-slice-sto" });
        if (FormatNode.IsNeeded(image, !plan.Emulator.Has("blockjob.backing-mask-protocol")))
            names.Nodes.Add(new() { Type = BlockNodeNames.Format, Name = prefix + "-format" });
        bool served = disk is not null && UseNbdkit(plan, image, names);
        Secrets(image, names, served);
        if (image.Source.Protocol == StorageProtocol.Nbd && image.Type == StorageType.Network)
            Tls(plan, image, names);
        if (image.Source.Protocol == StorageProtocol.Gluster)
            names.GlusterDebugLevel = plan.Settings.GlusterDebugLevel;
        if (image.Source.Reservations is { } reservations)
            names.ReservationAlias = reservations.Managed ? ReservationObject.ManagedAlias : "pr-helper-" + image.StorageNode;
        if (image.Source.Protocol == StorageProtocol.Nfs && image.Source.Identity is { } identity)
            Identity(plan, identity);
        if (image.Descriptors is not null || image.Type == StorageType.Vhostvdpa)
            names.DescriptorSets.Add(new() { Type = BlockNodeNames.Storage, Id = plan.Counters.NextDescriptorSet() });
        if (image.DataFile is { } data)
            data.Owner.Index = Run(plan, disk, data);
    }

    private static void Secrets(BlockImage image, QemuStoragePrivateData names, bool served)
    {
        var secrets = (names.Objects ??= new()).Secrets;
        if (!served && image.Authentication is { Secret: not null })
            secrets.Add(new() { Type = BlockSecretTypes.Authentication, Alias = image.StorageNode + "-auth-secret0" });
        for (int i = 0; i < image.Encryption?.Secrets.Count; i++)
            secrets.Add(new() { Type = BlockSecretTypes.Encryption, Alias = string.Create(CultureInfo.InvariantCulture, $"{image.FormatNode ?? image.StorageNode}-encryption-secret{i}") });
        if (!served && image.Source.Cookies.Count > 0)
            secrets.Add(new() { Type = BlockSecretTypes.Cookie, Alias = image.StorageNode + "-httpcookie-secret0" });
    }

    private static void Tls(LaunchPlan plan, BlockImage image, QemuStoragePrivateData names)
    {
        var source = image.Source;
        if (source.Tls is null && plan.Settings.NbdTls.Enabled)
        {
            source.Tls = true;
            source.TlsFromConfig = 1;
        }
        if (source.Tls != true)
            return;
        names.Objects!.TlsAlias = $"obj{image.StorageNode}_tls0";
        if (plan.Settings.NbdTls.Secret is not null)
            names.Objects.Secrets.Add(new() { Type = BlockSecretTypes.TlsKey, Alias = names.Objects.TlsAlias + "-secret0" });
    }

    private static bool UseNbdkit(LaunchPlan plan, BlockImage image, QemuStoragePrivateData names)
    {
        if (image.Type != StorageType.Network || plan.Settings.Nbdkit is not { } nbdkit)
            return false;
        bool can = image.Source.Protocol switch
        {
            StorageProtocol.Http or StorageProtocol.Https or StorageProtocol.Ftp or StorageProtocol.Ftps or StorageProtocol.Tftp => nbdkit.Curl,
            StorageProtocol.Ssh => nbdkit.Ssh,
            _ => false,
        };
        if (can)
            names.Nbdkit = new() { PidFile = $"{plan.Folder}/nbdkit-{image.StorageNode}.pid", Socket = $"{plan.Folder}/nbdkit-{image.StorageNode}.socket" };
        return can;
    }

    private static void Identity(LaunchPlan plan, StorageIdentity identity)
    {
        if (identity.User is { } user)
            identity.User = string.Create(CultureInfo.InvariantCulture, $"+{plan.Resources.Identity(user, isGroup: false)}");
        if (identity.Group is { } group)
            identity.Group = string.Create(CultureInfo.InvariantCulture, $"+{plan.Resources.Identity(group, isGroup: true)}");
    }
}
