namespace Libvirt.Documents.Filters;

/// <summary>A kind of value of a rule's attribute. <c>ToString</c> gives it as libvirt writes it.</summary>
public interface IRuleDatum<T> where T : struct, IRuleDatum<T>
{
    /// <summary>Reads a value; false when it is none.</summary>
    static abstract bool TryRead(ReadOnlySpan<char> text, out T value);
}
