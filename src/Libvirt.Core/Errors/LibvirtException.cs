namespace Libvirt;

/// <summary>An error on its way to the caller; at the C boundary it becomes a virError of the calling thread.</summary>
/// <remarks>Throw through the factories: they give the record the same shape as native libvirt's.</remarks>
public sealed class LibvirtException : Exception
{
    /// <summary>Wraps an error record.</summary>
    public LibvirtException(ErrorRecord error) : base(error.Message) => Error = error;

    /// <summary>Code, domain, level, text and details.</summary>
    public ErrorRecord Error { get; }

    /// <summary>True when only the thread's last error is set, not the connection's.</summary>
    public bool IsThreadOnly { get; private set; }

    /// <summary>Keeps the error off the connection; returns the same exception.</summary>
    public LibvirtException OnThreadOnly()
    {
        IsThreadOnly = true;
        return this;
    }

    /// <summary>The part of a document that is wrong, so that whoever read the document can say where it stands; null when nobody told.</summary>
    public object? Part { get; private set; }

    /// <summary>Says which part of a document is wrong; returns the same exception.</summary>
    public LibvirtException About(object part)
    {
        Part ??= part;
        return this;
    }

    /// <summary>The code, for filters such as <c>catch (LibvirtException e) when (e.Code == ErrorNumber.NoDomain)</c>.</summary>
    public ErrorNumber Code => Error.Code;

    /// <summary>An error of the shape that native's drivers report: message = text of the code with <paramref name="detail"/> in it.</summary>
    /// <param name="domain">The part of the library that reports.</param>
    /// <param name="code">The error number.</param>
    /// <param name="detail">What happened, where and what was expected; null for the bare text of the code.</param>
    public static LibvirtException Create(ErrorDomain domain, ErrorNumber code, string? detail = null)
        => new(ErrorRecord.Create(domain, code, detail));

    /// <summary>VIR_ERR_NO_SUPPORT: "this function is not supported by the connection driver: virXxx".</summary>
    public static LibvirtException NoSupport(ErrorDomain domain, string function) => Create(domain, ErrorNumber.NoSupport, function);

    /// <summary>VIR_ERR_INVALID_ARG.</summary>
    public static LibvirtException InvalidArgument(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.InvalidArg, detail);

    /// <summary>VIR_ERR_INVALID_ARG about one parameter of a function: the text stands alone, function and parameter go into str1 and str2.</summary>
    /// <param name="domain">The part of the library that reports.</param>
    /// <param name="function">The function whose parameter is wrong.</param>
    /// <param name="parameter">Its C name.</param>
    /// <param name="message">The whole text.</param>
    public static LibvirtException InvalidParameter(ErrorDomain domain, string function, string parameter, string message)
        => new(new ErrorRecord(ErrorNumber.InvalidArg, domain, ErrorLevel.Error, message, function, parameter, null, 0, 0));

    /// <summary>VIR_ERR_INTERNAL_ERROR.</summary>
    public static LibvirtException Internal(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.InternalError, detail);

    /// <summary>VIR_ERR_XML_ERROR.</summary>
    public static LibvirtException Xml(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.XmlError, detail);

    /// <summary>VIR_ERR_OPERATION_INVALID.</summary>
    public static LibvirtException OperationInvalid(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.OperationInvalid, detail);

    /// <summary>VIR_ERR_OPERATION_FAILED.</summary>
    public static LibvirtException OperationFailed(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.OperationFailed, detail);

    /// <summary>VIR_ERR_CONFIG_UNSUPPORTED.</summary>
    public static LibvirtException ConfigUnsupported(ErrorDomain domain, string detail) => Create(domain, ErrorNumber.ConfigUnsupported, detail);

    /// <summary>VIR_ERR_SYSTEM_ERROR with errno in int1: "detail: strerror(errno)".</summary>
    /// <param name="domain">The part of the library that reports.</param>
    /// <param name="errno">The errno value of the failed system call.</param>
    /// <param name="detail">What was tried, on what.</param>
    public static LibvirtException System(ErrorDomain domain, int errno, string detail)
        => new(ErrorRecord.Create(domain, ErrorNumber.SystemError, detail + ": " + ErrorMessages.Errno(errno)) with { Int1 = errno });
}
