using System.Globalization;

namespace Libvirt.Driver.Qemu.CommandLine.Steps;

/// <summary>What runs the guest's instructions.</summary>
internal static class AcceleratorStep
{
    /// <summary>Adds it.</summary>
    public static void Run(LaunchBuilder builder)
    {
        var features = builder.Domain.Features;
        builder.Add("-accel", builder.Domain.Type switch
        {
            DomainType.Kvm when features?.Kvm?.DirtyRing is { State: true, Size: var size } => string.Create(CultureInfo.InvariantCulture, $"kvm,dirty-ring-size={size}"),
            DomainType.Kvm => "kvm",
            DomainType.Hvf => "hvf",
            DomainType.Qemu when features?.Tcg is { TranslationCache: > 0 and var cache } => string.Create(CultureInfo.InvariantCulture, $"tcg,tb-size={cache >> 10}"),
            DomainType.Qemu => "tcg",
            _ => throw LaunchBuilder.Unsupported($"the QEMU binary does not support {DomainTypeNames.Text(builder.Domain.Type)}"),
        });
        if (features?.Smm is { State: true, Tseg: { } tseg })
            builder.Add("-global", string.Create(CultureInfo.InvariantCulture, $"mch.extended-tseg-mbytes={tseg >> 20}"));
    }
}
