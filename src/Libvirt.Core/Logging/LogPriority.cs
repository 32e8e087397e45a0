namespace Libvirt;

/// <summary>How much a log line matters; the numbers are those of LIBVIRT_DEBUG and the filters.</summary>
public enum LogPriority
{
    /// <summary>1: what the code does.</summary>
    Debug = 1,
    /// <summary>2: what happened.</summary>
    Info = 2,
    /// <summary>3: what may be wrong.</summary>
    Warning = 3,
    /// <summary>4: what failed.</summary>
    Error = 4,
}
