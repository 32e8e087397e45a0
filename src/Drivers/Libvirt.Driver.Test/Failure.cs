namespace Libvirt.Driver.Test;

/// <summary>The driver's errors, short to write: all of domain VIR_FROM_TEST.</summary>
internal static class Failure
{
    /// <summary>VIR_ERR_INVALID_ARG.</summary>
    public static LibvirtException Argument(string detail) => LibvirtException.InvalidArgument(ErrorDomain.Test, detail);

    /// <summary>VIR_ERR_INTERNAL_ERROR.</summary>
    public static LibvirtException Internal(string detail) => LibvirtException.Internal(ErrorDomain.Test, detail);

    /// <summary>VIR_ERR_OPERATION_INVALID.</summary>
    public static LibvirtException Operation(string detail) => LibvirtException.OperationInvalid(ErrorDomain.Test, detail);

    /// <summary>VIR_ERR_OPERATION_UNSUPPORTED.</summary>
    public static LibvirtException Unsupported(string detail) => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.OperationUnsupported, detail);

    /// <summary>VIR_ERR_ARGUMENT_UNSUPPORTED.</summary>
    public static LibvirtException ArgumentUnsupported(string detail) => LibvirtException.Create(ErrorDomain.Test, ErrorNumber.ArgumentUnsupported, detail);

    /// <summary>VIR_ERR_OPERATION_INVALID of the domain object itself.</summary>
    public static LibvirtException NotRunning() => LibvirtException.OperationInvalid(ErrorDomain.Domain, "domain is not running");
}
