using System.Runtime.InteropServices;

namespace Libvirt;

/// <summary>Texts of error numbers (the tables are generated from abi/error-codes.tsv) and of errno.</summary>
public static partial class ErrorMessages
{
    /// <summary>The C library's text of an errno value.</summary>
    public static string Errno(int errno) => Marshal.GetPInvokeErrorMessage(errno);
}
