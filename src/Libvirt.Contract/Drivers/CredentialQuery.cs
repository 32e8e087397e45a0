namespace Libvirt;

/// <summary>One question of <see cref="ICredentialSource"/>: virConnectCredential.</summary>
public sealed class CredentialQuery(int type, string prompt, string? challenge, string? defaultResult)
{
    /// <summary>A <see cref="ConnectCredentialType"/>.</summary>
    public int Type { get; } = type;

    /// <summary>What to show: "Enter username for localhost".</summary>
    public string Prompt { get; } = prompt;

    /// <summary>Additional challenge, shown by some programs.</summary>
    public string? Challenge { get; } = challenge;

    /// <summary>The answer that an empty one stands for.</summary>
    public string? DefaultResult { get; } = defaultResult;

    /// <summary>The answer; null when none was given.</summary>
    public string? Result { get; set; }
}
