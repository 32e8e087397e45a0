namespace Libvirt.Documents.Domains;

public sealed partial class DeviceBoot
{
    private const int MaximumLoadParameter = 8;

    private static readonly System.Buffers.SearchValues<char> LoadParameterCharacters
        = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789. ");

    /// <summary>The loader of s390 takes eight capital letters.</summary>
    partial void OnAttributesRead(XmlPullReader reader)
    {
        if (LoadParameter?.ToUpperInvariant() is not { } text)
            return;
        if (text.Length is 0 or > MaximumLoadParameter)
            throw reader.Error(ErrorNumber.InternalError, $"loadparm value '{text}' must be between 1 and 8 characters");
        if (text.AsSpan().ContainsAnyExcept(LoadParameterCharacters))
            throw reader.Error(ErrorNumber.InternalError, $"invalid loadparm value '{text}', expecting chars in set of [a-zA-Z0-9.] and blank spaces");
        LoadParameter = text;
    }
}
