namespace Libvirt.Cpu;

/// <summary>Errors that several architectures report, in native's words.</summary>
internal static class CpuErrors
{
    public static LibvirtException UnknownModel(string? model) => LibvirtException.Internal(ErrorDomain.Cpu, $"Unknown CPU model {model}");

    public static LibvirtException UnknownFeature(string feature) => LibvirtException.Internal(ErrorDomain.Cpu, $"Unknown CPU feature {feature}");

    public static LibvirtException UnknownVendor(string vendor) => LibvirtException.OperationFailed(ErrorDomain.Cpu, $"Unknown CPU vendor {vendor}");

    public static LibvirtException VendorDiffers(string vendor, string model, string given)
        => LibvirtException.OperationFailed(ErrorDomain.Cpu, $"CPU vendor {vendor} of model {model} differs from vendor {given}");

    public static LibvirtException VendorsDiffer() => LibvirtException.OperationFailed(ErrorDomain.Cpu, "CPU vendors do not match");

    public static LibvirtException Incompatible() => LibvirtException.OperationFailed(ErrorDomain.Cpu, "CPUs are incompatible");

    public static LibvirtException ModelNotOffered(string model)
        => LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, $"CPU model {model} is not supported by hypervisor");

    public static LibvirtException UnknownHost() => LibvirtException.ConfigUnsupported(ErrorDomain.Cpu, "unknown host CPU model");
}
