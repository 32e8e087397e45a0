using System.Runtime.InteropServices;

namespace Libvirt.Rpc.Tests.Security.Sasl;

/// <summary>A test that needs libsasl2 with SCRAM, the database module and saslpasswd2; skipped where they are missing.</summary>
public sealed class SaslFactAttribute : FactAttribute
{
    public SaslFactAttribute()
    {
        if (SaslDatabase.Missing is { } missing)
            Skip = missing + " is not installed";
    }
}

/// <summary>As <see cref="SaslFactAttribute"/>, for theories.</summary>
public sealed class SaslTheoryAttribute : TheoryAttribute
{
    public SaslTheoryAttribute()
    {
        if (SaslDatabase.Missing is { } missing)
            Skip = missing + " is not installed";
    }
}
